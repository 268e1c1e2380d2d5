using System.Collections.Immutable;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Clock;
using BlueGreen.Rehearsal.Lambda;

namespace BlueGreen.Rehearsal;

/// <summary>What a rehearsal is started from.</summary>
public sealed record RehearsedAwsOptions
{
    /// <summary>The CloudFormation template's text, as the CDK app synthesises it.</summary>
    public required string Template { get; init; }

    public required RehearsalClock Clock { get; init; }

    public string StackName { get; init; } = "BlueGreen";

    /// <summary>Values for the template's parameters; the others take their defaults.</summary>
    public ImmutableDictionary<string, string> Parameters { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The loopback port of the AWS endpoint; 0 for any free one.</summary>
    public int Port { get; init; }

    /// <summary>Faults and permissions.</summary>
    public ICallInterceptor? Interceptor { get; init; }

    /// <summary>One line per thing that happened to the stack or got lost on the bus.</summary>
    public Action<string> Log { get; init; } = _ => { };

    /// <summary>Runs the functions of custom resources.</summary>
    public ILambdaInvoker? Functions { get; init; }

    /// <summary>Adds services, resource kinds and event targets before the stack is made.</summary>
    public Action<RehearsedParts> Extend { get; init; } = _ => { };
}
