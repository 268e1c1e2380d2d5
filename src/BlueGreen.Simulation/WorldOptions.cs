using System.Collections.Immutable;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Events;
using BlueGreen.Simulation.Functions;
using BlueGreen.Simulation.Tasks;

namespace BlueGreen.Simulation;

/// <summary>What a simulated world is made of.</summary>
public sealed record WorldOptions
{
    /// <summary>The CloudFormation template's text, as the CDK app synthesises it.</summary>
    public required string Template { get; init; }

    public long Seed { get; init; } = 1;

    /// <summary>Values for the template's parameters; the others take their defaults.</summary>
    public ImmutableDictionary<string, string> Parameters { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>How old the answers of reads are.</summary>
    public ReadLag ReadLag { get; init; } = new();

    /// <summary>What share of users asks for another page than the first one; null for none.</summary>
    public RouteMix? Route { get; init; }

    /// <summary>Stands before every call of anybody: refuses, breaks, delays or watches it.</summary>
    public ICallInterceptor? Interceptor { get; init; }

    /// <summary>What becomes of events on their way to targets: once each, unless said otherwise.</summary>
    public IEventFate EventFate { get; init; } = OnceEach.Instance;

    /// <summary>What becomes of each invocation of a function.</summary>
    public Func<FunctionCall, InvocationFate> FateOf { get; init; } = _ => InvocationFate.Good;

    /// <summary>Sees what the rehearsal is put together from, before the stack is made.</summary>
    public Action<RehearsedParts> Extend { get; init; } = _ => { };

    /// <summary>Told of every event on the bus.</summary>
    public Action<JsonObject> OnEvent { get; init; } = _ => { };
}
