using Amazon.ECS;
using Amazon.Runtime.Internal;

namespace AwsSdk.Slices.Tests.Wire;

/// <summary>A client of the JSON protocol that retries without waiting.</summary>
internal sealed class InstantECSClient(FakeAws aws)
    : AmazonECSClient(FakeAws.Credentials, aws.Configure(new AmazonECSConfig { MaxErrorRetry = 2 }))
{
    protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline)
    {
        base.CustomizeRuntimePipeline(pipeline);
        InstantRetryPolicy.Install(pipeline, Config);
    }
}
