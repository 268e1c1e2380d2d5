using Amazon.Lambda.Core;
using BlueGreen.Rehearsal.Lambda;

namespace BlueGreen.Simulation.Functions;

/// <summary>What Lambda tells a function about its invocation, on virtual time.</summary>
internal sealed class SimulatedContext(FunctionSettings function, string requestId, TimeProvider clock) : ILambdaContext
{
    private readonly DateTimeOffset _deadline = clock.GetUtcNow() + function.Timeout;

    public string AwsRequestId => requestId;

    public IClientContext? ClientContext => null;

    public string FunctionName => function.Name;

    public string FunctionVersion => "$LATEST";

    public ICognitoIdentity? Identity => null;

    public string InvokedFunctionArn => function.Arn;

    public ILambdaLogger Logger => throw new NotSupportedException("The functions log through their container.");

    public string LogGroupName => $"/aws/lambda/{function.Name}";

    public string LogStreamName => "simulation";

    public int MemoryLimitInMB => function.MemoryMegabytes;

    public TimeSpan RemainingTime => _deadline - clock.GetUtcNow();
}
