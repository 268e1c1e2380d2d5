using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using BlueGreen.Core;
using BlueGreen.Rehearsal.Aws;

namespace BlueGreen.Cli.Rehearse.Observation;

/// <summary>
/// Stands between every client and every service: times each call, and judges R2 and R3 as they are made.
/// </summary>
public sealed class CallWatch(TimeProvider wall) : ICallInterceptor
{
    private readonly ConcurrentQueue<CallRecord> _calls = new();
    private readonly ConcurrentQueue<RuleFinding> _findings = new();
    private Killing? _killing;
    private string? _losing;

    /// <summary>Known once the stack is made; until then nothing is judged.</summary>
    public IProduction? Production { get; set; }

    public required ApplicationNames Names { get; init; }

    /// <summary>Reads a service's desired count beside the API.</summary>
    public Func<Colour, int> DesiredCount { get; set; } = _ => 0;

    /// <summary>Stands between this watch and the services.</summary>
    public ICallInterceptor? Inner { get; init; }

    /// <summary>How many function processes were killed in mid-call.</summary>
    public int Killed { get; private set; }

    /// <summary>
    /// Runs <paramref name="kill"/> when the next call of this name has taken effect, before it is answered.
    /// </summary>
    public void KillDuringNext(string call, Func<int> kill) => _killing = new(call, kill);

    /// <summary>The next call of this name takes effect; its caller is told of an internal error.</summary>
    public void LoseNextAnswer(string call) => _losing = call;

    public IReadOnlyCollection<CallRecord> Calls => _calls;

    public IReadOnlyCollection<RuleFinding> Findings => _findings;

    public async Task<JsonObject> InterceptAsync(
        AwsCall call, Func<Task<JsonObject>> service, CancellationToken cancel)
    {
        var name = call.Name;
        if (Production is { } production)
            Judge(call, name, production);
        var from = wall.GetUtcNow();
        try
        {
            var answer = await (Inner is null ? service() : Inner.InterceptAsync(call, service, cancel));
            if (_killing is { } killing && killing.Call == name
                && Interlocked.CompareExchange(ref _killing, null, killing) == killing)
                Killed += killing.Kill();
            if (_losing is { } lost && lost == name
                && Interlocked.CompareExchange(ref _losing, null, lost) == lost)
                throw new AwsException("InternalServerError", "The answer got lost.", 500);
            return answer;
        }
        finally
        {
            _calls.Enqueue(new(from, wall.GetUtcNow(), name, call.Caller.PrincipalArn));
        }
    }

    private void Judge(AwsCall call, string name, IProduction production)
    {
        switch (name)
        {
            case "ecs:UpdateService" or "ecs:DeleteService":
                JudgeChange(call, call.Parameters.Text("service") ?? "", production);
                break;
            case "ecs:DeregisterTaskDefinition":
                JudgeChange(call, call.Parameters.Text("taskDefinition") ?? "", production);
                break;
            case "elasticloadbalancing:ModifyRule":
                JudgeMove(call, production);
                break;
        }
    }

    /// <summary>R2: a colour with production weight is never touched.</summary>
    private void JudgeChange(AwsCall call, string subject, IProduction production)
    {
        foreach (var colour in Enum.GetValues<Colour>())
            if (subject.Contains(Names.Fleet(colour), StringComparison.Ordinal) && production.Split[colour] > 0)
                _findings.Enqueue(new("R2", $"{call.Name} of {subject} while production was {production.Split}"));
    }

    /// <summary>R3: no weight moves to a target group without its full count of healthy targets.</summary>
    private void JudgeMove(AwsCall call, IProduction production)
    {
        var targets = call.Parameters.Objects("Actions")
            .SelectMany(action => (action["ForwardConfig"] as JsonObject ?? []).Objects("TargetGroups"));
        foreach (var target in targets)
        foreach (var colour in Enum.GetValues<Colour>())
        {
            var arn = target.RequiredText("TargetGroupArn");
            if (!arn.Contains($"targetgroup/{Names.Fleet(colour)}/", StringComparison.Ordinal)
                || !(target.Number("Weight") > production.Split[colour]))
                continue;
            var (healthy, full) = (production.HealthyTargets(colour), Math.Max(1, DesiredCount(colour)));
            if (healthy < full)
                _findings.Enqueue(new("R3", $"weight moved to {colour.Name} with {healthy} of {full} targets healthy"));
        }
    }

    private sealed record Killing(string Call, Func<int> Kill);
}
