using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace AwsSdk.Slices.Tests.Wire;

/// <summary>The standard retry mode without its waits, so that tests can count attempts and stay quick.</summary>
internal sealed class InstantRetryPolicy(IClientConfig config) : StandardRetryPolicy(config)
{
    public override Task WaitBeforeRetryAsync(IExecutionContext executionContext) => Task.CompletedTask;

    public static void Install(RuntimePipeline pipeline, IClientConfig config) =>
        pipeline.ReplaceHandler<RetryHandler>(new RetryHandler(new InstantRetryPolicy(config)));
}
