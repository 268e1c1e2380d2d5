using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Slices;
using Amazon.Util.Internal;

namespace Amazon.ECS;

/// <summary>How a client of this service reaches it: region or URL, retries, timeouts.</summary>
public partial class AmazonECSConfig : ClientConfig
{
    public AmazonECSConfig() : base(SliceDefaults.Provider)
    {
        base.ServiceId = ServiceId;
        AuthenticationServiceName = "ecs";
        EndpointProvider = new SliceEndpoints("ecs");
    }

    /// <summary>Names this service in the user agent, in profiles, and in <c>AWS_ENDPOINT_URL_…</c>.</summary>
    public static new string ServiceId => "ECS";

    public override string RegionEndpointServiceName => "ecs";

    public override string ServiceVersion => "2014-11-13";

    public override string UserAgent { get; } =
        InternalSDKUtils.BuildUserAgentString(ServiceId, SlicePipeline.CoreVersion);

    public override Endpoint DetermineServiceOperationEndpoint(ServiceOperationEndpointParameters parameters) =>
        SliceEndpointResolver.Determine(this, parameters);
}
