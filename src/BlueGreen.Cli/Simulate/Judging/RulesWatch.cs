using System.Text.Json.Nodes;
using BlueGreen.Cli.Rehearse;
using BlueGreen.Cli.Rehearse.Observation;
using BlueGreen.Cli.Simulate.Faults;
using BlueGreen.Core;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.StepFunctions;

namespace BlueGreen.Cli.Simulate.Judging;

/// <summary>
/// Judges R1 to R6, R9 and R10 after everything that happens: every call, state, event and change of health.
/// What people do by hand breaks no rule; what the product makes of it may.
/// </summary>
internal sealed class RulesWatch(TimeProvider clock, ICallInterceptor inner) : ICallInterceptor
{
    /// <summary>Reads of targets are a second old; their answers travel ("ReadLag").</summary>
    private static readonly TimeSpan s_readAge = TimeSpan.FromSeconds(3);

    /// <summary>
    /// Beyond the plan's own patience: ten more tries of RollBack, each up to its timeout, and the waits between them.
    /// </summary>
    private static readonly TimeSpan s_rollbackMargin = TimeSpan.FromMinutes(25);

    private readonly List<RuleFinding> _findings = [];
    private readonly HashSet<string> _running = [];
    private readonly HashSet<string> _plans = [];
    private readonly Dictionary<string, Colour> _beganOn = [];
    private readonly HealthHistory _health = new();
    private readonly Dictionary<string, DateTimeOffset> _targetsReadAt = [];
    private readonly Dictionary<Colour, FleetSight> _fleets = [];
    private readonly HashSet<string> _askedPeople = [];
    private readonly HashSet<Colour> _givenByHand = [];
    private readonly HashSet<Colour> _grownByHand = [];
    private readonly Dictionary<string, DateTimeOffset> _rollsBackSince = [];
    private readonly Measured _measured = new();
    private RunningRehearsal? _rehearsal;
    private JsonObject? _item;
    private string? _lastPlan;

    public IReadOnlyList<RuleFinding> Findings => _findings;

    /// <summary>The deployments that had the lock at some time.</summary>
    public IReadOnlyCollection<string> Plans => _plans;

    public RecordView Record { get; private set; } = new();

    /// <summary>When the lock was last given back.</summary>
    public DateTimeOffset FreeSince { get; private set; }

    /// <summary>Somebody else than the product made the rule what it is.</summary>
    public bool IsRuleByHand { get; private set; }

    /// <summary>
    /// Whether a person gave the colour its tasks while users were sent where the record does not: who stops them is a
    /// person, or the next deployment to it.
    /// </summary>
    public bool IsGrownByHand(Colour colour) => _grownByHand.Contains(colour);

    /// <summary>
    /// Whether the plans move traffic in one step, so that every split in between is a fault; else one is while nobody
    /// holds the lock.
    /// </summary>
    public bool OneStep { get; init; } = true;

    private bool IsStackChanging => _rehearsal!.Aws.Stack.Status is var status
        && status.StartsWith("UPDATE_", StringComparison.Ordinal)
        && status.EndsWith("_IN_PROGRESS", StringComparison.Ordinal);

    public void Begin(RunningRehearsal rehearsal)
    {
        _rehearsal = rehearsal;
        rehearsal.Workflows.Progressed += (_, progress) => Note(progress);
        rehearsal.Aws.Parts.LoadBalancing.TargetGroups.HealthChanged += _ => Look("a target's health changed");
        rehearsal.Aws.Parts.LoadBalancing.Listeners.RulesChanged += () => Look("a rule changed");
        rehearsal.Witness.Seen += Note;
        Look("the beginning");
        _plans.Clear();
    }

    public async Task<JsonObject> InterceptAsync(
        AwsCall call, Func<Task<JsonObject>> service, CancellationToken cancel)
    {
        if (_rehearsal is null)
            return await inner.InterceptAsync(call, service, cancel);
        return await inner.InterceptAsync(call, async () =>
        {
            var before = _rehearsal.Production.Split;
            JudgeMove(call, before);
            var done = await service();
            Done(call, before, done);
            return done;
        }, cancel);
    }

    /// <summary>Looks at everything that must always hold.</summary>
    public void Look(string cause)
    {
        var split = _rehearsal!.Production.Split;
        foreach (var colour in Enum.GetValues<Colour>())
            LookAt(colour, split[colour], cause);
        LookAtRecord(cause);
        var mayBeSplit = IsRuleByHand || (!OneStep && Record.Holder is not null);
        if (split.Blue + split.Green != 100 || (split.Live is null && !mayBeSplit))
            Find("R1", $"the split is {split} after {cause}");
        if (Record is { Holder: null, Live: { } recorded } && _running.Count == 0 && !IsRuleByHand
            && split.Live is { } live && live.Name != recorded)
            Find("R6", $"no execution runs, the record says {recorded} and the listener {live.Name}, after {cause}");
    }

    /// <summary>
    /// R5: who has not the lock starts no deployment. R4: what is rolled back ends where it began, unless it is told so
    /// late that another plan was begun.
    /// </summary>
    private void Note(Sighting seen)
    {
        Look($"{seen.Source} {seen.DetailType}");
        if (seen.DetailType == "Deployment Started" && Record.Holder != seen.Execution)
            Find("R5", $"{seen.Execution} started, and the lock is held by {Record.Holder ?? "nobody"}");
        if (seen.DetailType == "Rolled Back" && !IsRuleByHand && seen.Text("deploymentId") == _lastPlan
            && _beganOn.TryGetValue(seen.Text("deploymentId"), out var began)
            && _rehearsal!.Production.Split is var split && split.Live != began)
            Find("R4", $"{seen.Text("deploymentId")} began on {began.Name} and was rolled back to {split}");
    }

    private void Note(ExecutionProgress progress)
    {
        if (progress is { Kind: ProgressKind.StatusChanged, Status: "RUNNING" })
            _running.Add(progress.ExecutionArn);
        else if (progress.Kind == ProgressKind.StatusChanged)
            _running.Remove(progress.ExecutionArn);
        else if (progress is { Kind: ProgressKind.StateEntered, State: "Retain" })
            _running.Remove(progress.ExecutionArn); // It only waits.
        else if (progress is { Kind: ProgressKind.StateEntered, State: "Retire" })
            _running.Add(progress.ExecutionArn);
        else if (progress is { Kind: ProgressKind.StateEntered, State: "AwaitDecision" })
            _askedPeople.Add(progress.ExecutionArn);
        else if (progress is { Kind: ProgressKind.StateEntered, State: "RollBack" })
            JudgeRollbackTime(progress.ExecutionArn);
        Look($"{progress.Kind} {progress.State}");
    }

    /// <summary>A roll-back ends in time, or calls a person.</summary>
    private void JudgeRollbackTime(string execution)
    {
        var (now, limit) = (clock.GetUtcNow(), Record.DeployTimeout + s_rollbackMargin);
        _rollsBackSince.TryAdd(execution, now);
        if (now - _rollsBackSince[execution] > limit)
            Find("end", $"{execution} tries to roll back for over {limit.TotalMinutes:0} minutes, and calls nobody");
    }

    /// <summary>R3, and R10: who else than the workflow would move the rule?</summary>
    private void JudgeMove(AwsCall call, Split before)
    {
        if (call.Name != "elasticloadbalancing:ModifyRule")
            return;
        IsRuleByHand = call.Caller == Caller.Operator;
        if (IsRuleByHand)
        {
            _givenByHand.UnionWith(Enum.GetValues<Colour>().Where(colour => WeightIn(call, colour) > before[colour]));
            return; // Until it is done: what it makes of the rule may be what the record says.
        }
        var since = _targetsReadAt.GetValueOrDefault(call.Caller.Session, clock.GetUtcNow()) - s_readAge;
        foreach (var colour in Enum.GetValues<Colour>())
            if (WeightIn(call, colour) > before[colour] && !_health.WasFullSince(colour, since))
                Find("R3", $"weight moves to {colour.Name} by {call.Caller.Session} with "
                    + $"{_rehearsal!.Production.HealthyTargets(colour)} of {_rehearsal.Fleet(colour).Desired} healthy");
    }

    private void Done(AwsCall call, Split before, JsonObject answer)
    {
        switch (call.Name)
        {
            case "elasticloadbalancing:ModifyRule":
                if (!IsRuleByHand)
                    _measured.Moved();
                // Put right again, it is as if nobody had touched it.
                IsRuleByHand &= Record is not { Holder: null, Live: { } live }
                    || _rehearsal!.Production.Split.Live?.Name != live;
                if (call.Caller.Session.EndsWith("install", StringComparison.Ordinal)
                    && _rehearsal!.Production.Split != before)
                    Find("R10", $"a stack update moved the rule from {before} to {_rehearsal.Production.Split}");
                break;
            case "elasticloadbalancing:DescribeTargetHealth":
                _targetsReadAt[call.Caller.Session] = clock.GetUtcNow();
                break;
            case "ecs:UpdateService":
                NoteSize(call);
                break;
            case "cloudwatch:GetMetricData":
                _measured.Told(answer);
                break;
        }
        Look(call.Name);
    }

    private void NoteSize(AwsCall call)
    {
        var names = new ApplicationNames(_rehearsal!.Application);
        var service = call.Parameters.RequiredText("service");
        var colour = Enum.GetValues<Colour>().Single(one => names.Fleet(one) == service);
        if (call.Caller == Caller.Operator && IsRuleByHand && Record.Live != colour.Name)
            _grownByHand.Add(colour);
        else
            _grownByHand.Remove(colour);
    }

    /// <summary>
    /// R2 and R10: whoever does it, a colour with traffic keeps its image, and only people take tasks from it.
    /// </summary>
    private void LookAt(Colour colour, int weight, string cause)
    {
        var now = FleetSight.Of(_rehearsal!, colour, weight);
        _health.Note(colour, _rehearsal!.Production.HealthyTargets(colour), now.Desired, clock.GetUtcNow());
        if (_fleets.TryGetValue(colour, out var before))
        {
            if (ImagePolicy.IsBroken(before, now, _givenByHand.Contains(colour), IsStackChanging))
                Find("R2",
                    $"{colour.Name} has {weight} % and got {now.Image} instead of {before.Image}, after {cause}");
            if (before.Weight > 0 && weight > 0 && now.Desired == 0 && before.Desired > 0)
                Find("R2", $"{colour.Name} has {weight} % and was scaled to zero, after {cause}");
            if (now.Image != before.Image)
                _givenByHand.Remove(colour);
        }
        _fleets[colour] = now;
    }

    /// <summary>R5: whose lock is taken over must have ended.</summary>
    private void LookAtRecord(string cause)
    {
        var item = RecordView.ItemIn(_rehearsal!.Aws.Parts.Tables, new ApplicationNames(_rehearsal.Application).Table);
        if (ReferenceEquals(item, _item))
            return;
        var (before, now) = (Record, RecordView.Of(item));
        (_item, Record) = (item, now);
        if (now.PlanId is { } plan)
        {
            _lastPlan = plan;
            _plans.Add(plan);
        }
        if (now.PlanId is { } begun && begun != before.PlanId && now.IsPlanToDeploy
            && _rehearsal.Production.Split.Live is { } where)
            _beganOn.TryAdd(begun, where);
        if (before.Holder is { } holder && now.Holder is { } taker && holder != taker && _running.Contains(holder))
            Find("R5", $"{taker} took the lock of {holder}, which still runs, after {cause}");
        if (before.Holder is not { } done || now.Holder is not null)
            return;
        FreeSince = clock.GetUtcNow();
        JudgeEnd(before, done, now);
    }

    /// <summary>
    /// R4 and R6: whoever gives the lock back leaves production where the record says, and a deployment that did not
    /// succeed where it began. R9: what goes live was measured, or a person decided without.
    /// </summary>
    private void JudgeEnd(RecordView before, string holder, RecordView now)
    {
        var split = _rehearsal!.Production.Split;
        if (now.Live is { } told && split.Live?.Name != told && !IsRuleByHand)
            Find("R6", $"{holder} gave the lock back with {told} in the record and {split} in the listener");
        if (!before.IsPlanToDeploy || before.Live == now.Live)
            return;
        if (now.Outcome != "succeeded")
            Find("R4", $"{before.PlanId} began on {before.Live} and left {now.Live} live: {now.Outcome}");
        else if (_measured.Requests < before.RequestsMin && !_askedPeople.Contains(holder))
            Find("R9", $"{now.Live} was recorded as a success: {_measured.Requests} requests were measured since the "
                + $"switch, {before.RequestsMin} are needed");
    }

    private int WeightIn(AwsCall call, Colour colour)
    {
        var group = $"targetgroup/{new ApplicationNames(_rehearsal!.Application).Fleet(colour)}/";
        return call.Parameters.Objects("Actions")
            .SelectMany(action => (action["ForwardConfig"] as JsonObject ?? []).Objects("TargetGroups"))
            .Where(target => target.RequiredText("TargetGroupArn").Contains(group, StringComparison.Ordinal))
            .Sum(target => (int)(target.Number("Weight") ?? 0));
    }

    private void Find(string rule, string reason)
    {
        if (_findings.Count < 20 && !_findings.Contains(new(rule, reason)))
            _findings.Add(new(rule, reason));
    }
}
