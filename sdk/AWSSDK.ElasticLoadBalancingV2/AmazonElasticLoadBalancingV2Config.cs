using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Slices;
using Amazon.Util.Internal;

namespace Amazon.ElasticLoadBalancingV2;

/// <summary>How a client of this service reaches it: region or URL, retries, timeouts.</summary>
public partial class AmazonElasticLoadBalancingV2Config : ClientConfig
{
    public AmazonElasticLoadBalancingV2Config() : base(SliceDefaults.Provider)
    {
        base.ServiceId = ServiceId;
        AuthenticationServiceName = "elasticloadbalancing";
        EndpointProvider =
            new SliceEndpoints("elasticloadbalancing", plainFipsRegions: ["us-gov-west-1", "us-gov-east-1"]);
    }

    /// <summary>Names this service in the user agent, in profiles, and in <c>AWS_ENDPOINT_URL_…</c>.</summary>
    public static new string ServiceId => "Elastic Load Balancing v2";

    public override string RegionEndpointServiceName => "elasticloadbalancing";

    public override string ServiceVersion => "2015-12-01";

    public override string UserAgent { get; } =
        InternalSDKUtils.BuildUserAgentString(ServiceId, SlicePipeline.CoreVersion);

    public override Endpoint DetermineServiceOperationEndpoint(ServiceOperationEndpointParameters parameters) =>
        SliceEndpointResolver.Determine(this, parameters);
}
