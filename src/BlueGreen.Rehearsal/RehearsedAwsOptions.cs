using System.Collections.Immutable;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Clock;
using BlueGreen.Rehearsal.CloudWatch;
using BlueGreen.Rehearsal.Ecs.Running;
using BlueGreen.Rehearsal.Events;
using BlueGreen.Rehearsal.Lambda;
using BlueGreen.Rehearsal.LoadBalancing;
using BlueGreen.Rehearsal.LoadBalancing.Health;
using BlueGreen.Rehearsal.StepFunctions;
using Yarp.ReverseProxy.Forwarder;

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

    /// <summary>
    /// Runs the functions that the state machine and custom resources invoke. Real processes when null.
    /// </summary>
    public ILambdaInvoker? Functions { get; init; }

    /// <summary>
    /// Where the functions' code lies; without it, and without <see cref="Functions"/>, nothing runs them.
    /// </summary>
    public IFunctionPackages? Packages { get; init; }

    /// <summary>Told of every line that a function writes, with the function's name.</summary>
    public Action<string, string> FunctionLog { get; init; } = (_, _) => { };

    /// <summary>Runs the tasks' containers; owned by the rehearsal. Real processes when null.</summary>
    public ITaskRuntime? Containers { get; init; }

    /// <summary>Asks targets how they are. Over HTTP when null.</summary>
    public IHealthProbe? Probe { get; init; }

    /// <summary>
    /// Brings requests to targets within this process. With it the rehearsal has no sockets at all: clients are given
    /// a <see cref="Aws.Wire.WireHandler"/>, and requests to the application go to the router.
    /// </summary>
    public IHttpForwarder? Targets { get; init; }

    /// <summary>The local ports that serve the template's listeners.</summary>
    public IListenerPorts ListenerPorts { get; init; } = LoadBalancing.ListenerPorts.AnyFree;

    /// <summary>How far reads of services, tasks, targets and rules lag behind writes.</summary>
    public ReadLag ReadLag { get; init; } = new();

    /// <summary>How late metrics show, in the rehearsal's time.</summary>
    public MetricDelay MetricDelay { get; init; } = MetricDelay.Usual;

    /// <summary>What becomes of events on their way to targets: once each, unless said otherwise.</summary>
    public IEventFate EventFate { get; init; } = OnceEach.Instance;

    /// <summary>Chance and integrations of the state machines.</summary>
    public StepFunctionsOptions Workflows { get; init; } = new();

    /// <summary>Adds services, resource kinds and event targets before the stack is made.</summary>
    public Action<RehearsedParts> Extend { get; init; } = _ => { };
}
