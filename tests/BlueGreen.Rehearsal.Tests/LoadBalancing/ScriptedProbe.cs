using System.Collections.Concurrent;
using BlueGreen.Rehearsal.LoadBalancing;
using BlueGreen.Rehearsal.LoadBalancing.Health;

namespace BlueGreen.Rehearsal.Tests.LoadBalancing;

/// <summary>Health checks that find what the test says, and are counted.</summary>
internal sealed class ScriptedProbe : IHealthProbe
{
    private readonly ConcurrentDictionary<Target, ProbeAnswer> _answers = new();

    public static readonly ProbeAnswer Pass = new ProbeAnswer.Answered(200);

    public static readonly ProbeAnswer Fail = new ProbeAnswer.Answered(500);

    public ConcurrentQueue<Target> Asked { get; } = new();

    public ProbeAnswer this[Target target]
    {
        set => _answers[target] = value;
    }

    public Task<ProbeAnswer> AskAsync(Target target, HealthCheck check, CancellationToken cancel)
    {
        Asked.Enqueue(target);
        return Task.FromResult(_answers.GetValueOrDefault(target, Pass));
    }
}
