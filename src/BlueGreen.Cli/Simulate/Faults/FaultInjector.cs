using System.Collections.Immutable;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Events;
using BlueGreen.Rehearsal.StepFunctions;
using BlueGreen.Simulation.Functions;

namespace BlueGreen.Cli.Simulate.Faults;

/// <summary>
/// Stands at every place where something can go wrong, notes that it was passed, and has the trial's faults strike.
/// </summary>
internal sealed class FaultInjector(IFaultSource faults, string application, TimeProvider clock)
    : ICallInterceptor, IEventFate
{
    private static readonly ImmutableArray<TimeSpan> s_once = [TimeSpan.Zero];

    private readonly SiteCounter _counter = new();
    private readonly HashSet<Fault> _struck = [];
    private readonly List<Fault> _inOrder = [];
    private bool _isArmed;

    /// <summary>Every place that was passed since the story began.</summary>
    public IReadOnlyList<Site> Sites => _counter.Sites;

    /// <summary>Those faults that came about, each once, in their order.</summary>
    public IReadOnlyCollection<Fault> Struck => _inOrder;

    /// <summary>When something last went wrong.</summary>
    public DateTimeOffset StruckAt { get; private set; }

    /// <summary>When the last of the delayed events arrives.</summary>
    public DateTimeOffset DeliveredBy { get; private set; }

    /// <summary>Ends the processes of a function.</summary>
    public Func<string, int> Kill { get; set; } = _ => 0;

    /// <summary>Does what the world or a person does when an execution enters a state.</summary>
    public Action<Fault, ExecutionProgress> Act { get; set; } = (_, _) => { };

    /// <summary>Told of every fault as it strikes.</summary>
    public Action<Fault> OnStrike { get; set; } = _ => { };

    /// <summary>The story begins: from now on places are counted, and faults strike.</summary>
    public void Arm() => _isArmed = true;

    /// <summary>Nothing goes wrong any more.</summary>
    public void Disarm() => _isArmed = false;

    public Task<JsonObject> InterceptAsync(AwsCall call, Func<Task<JsonObject>> service, CancellationToken cancel)
    {
        if (!_isArmed || CallSites.NameOf(call, application) is not { } name)
            return service();
        var fault = Strike(_counter.Pass(SiteKind.Call, name));
        return fault is null ? service() : new CallFault(fault, call, Kill).BreakAsync(service);
    }

    public InvocationFate FateOf(FunctionCall call)
    {
        if (!_isArmed)
            return InvocationFate.Good;
        return Strike(_counter.Pass(SiteKind.Invocation, call.Function[(application.Length + 1)..]))?.Kind switch
        {
            FaultKind.Hangs => new() { Hangs = true },
            FaultKind.InvokedTwice => new() { RunsTwice = true },
            FaultKind.Throttled => new() { Refusal = "TooManyRequestsException" },
            FaultKind.FailedBefore => new() { Refusal = "ServiceException" },
            FaultKind.FailedAfter => new() { Refusal = "ServiceException", IsRefusedWhenDone = true },
            FaultKind.AnswerLost => new() { IsUnheard = true },
            _ => InvocationFate.Good,
        };
    }

    public ImmutableArray<TimeSpan> Of(EventRule rule, RuleTarget target, JsonObject occurred)
    {
        if (!_isArmed)
            return s_once;
        return Strike(_counter.Pass(SiteKind.Delivery, rule.Name))?.Kind switch
        {
            FaultKind.EventLost => [],
            FaultKind.EventDoubled => [TimeSpan.Zero, TimeSpan.Zero],
            FaultKind.EventLateMinute => Late(TimeSpan.FromMinutes(1)),
            FaultKind.EventLateHour => Late(TimeSpan.FromHours(1)),
            _ => s_once,
        };
    }

    public void Note(ExecutionProgress progress)
    {
        if (_isArmed && progress.Kind == ProgressKind.StateEntered
            && Strike(_counter.Pass(SiteKind.State, progress.State!)) is { } fault)
            Act(fault, progress);
    }

    private ImmutableArray<TimeSpan> Late(TimeSpan delay)
    {
        var at = clock.GetUtcNow() + delay;
        DeliveredBy = at > DeliveredBy ? at : DeliveredBy;
        return [delay];
    }

    private Fault? Strike(Site site)
    {
        var now = clock.GetUtcNow();
        if (faults.At(site, now) is not { } fault)
            return null;
        StruckAt = now;
        if (_struck.Add(fault))
        {
            _inOrder.Add(fault);
            OnStrike(fault);
        }
        return fault;
    }
}
