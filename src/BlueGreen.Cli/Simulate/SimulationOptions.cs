using BlueGreen.Rehearsal;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Ecs.Images;
using BlueGreen.Rehearsal.Events;
using BlueGreen.Simulation.Functions;
using BlueGreen.Simulation.Tasks;

namespace BlueGreen.Cli.Simulate;

/// <summary>One story, to be played in virtual time.</summary>
public sealed record SimulationOptions
{
    /// <summary>The CloudFormation template's text.</summary>
    public required string Template { get; init; }

    /// <summary>Its name in the catalogue.</summary>
    public required string Scenario { get; init; }

    public long Seed { get; init; } = 1;

    /// <summary>Requests of users a second.</summary>
    public double Rate { get; init; } = 300;

    /// <summary>How old the answers of reads are.</summary>
    public ReadLag ReadLag { get; init; } = new();

    /// <summary>What share of users asks for another page than the first one; null for none.</summary>
    public RouteMix? Route { get; init; }

    /// <summary>What a sample image is before it is pushed: by default, as it is.</summary>
    public Func<LocalImage, LocalImage> ChangeImage { get; init; } = image => image;

    /// <summary>Faults and permissions: stands before every call, the observers' included.</summary>
    public ICallInterceptor? Interceptor { get; init; }

    /// <summary>Sees what the rehearsal is put together from, before the stack is made.</summary>
    public Action<RehearsedParts> Extend { get; init; } = _ => { };

    /// <summary>What becomes of events on their way to targets: once each, unless said otherwise.</summary>
    public IEventFate EventFate { get; init; } = OnceEach.Instance;

    /// <summary>What becomes of each invocation of a function.</summary>
    public Func<FunctionCall, InvocationFate> FateOf { get; init; } = _ => InvocationFate.Good;
}
