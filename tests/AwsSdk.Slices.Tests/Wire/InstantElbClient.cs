using Amazon.ElasticLoadBalancingV2;
using Amazon.Runtime.Internal;

namespace AwsSdk.Slices.Tests.Wire;

/// <summary>A client of the Query protocol that retries without waiting.</summary>
internal sealed class InstantElbClient(FakeAws aws) : AmazonElasticLoadBalancingV2Client(
    FakeAws.Credentials, aws.Configure(new AmazonElasticLoadBalancingV2Config { MaxErrorRetry = 2 }))
{
    protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline)
    {
        base.CustomizeRuntimePipeline(pipeline);
        InstantRetryPolicy.Install(pipeline, Config);
    }
}
