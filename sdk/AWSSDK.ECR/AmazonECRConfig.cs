using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Slices;
using Amazon.Util.Internal;

namespace Amazon.ECR;

/// <summary>How a client of this service reaches it: region or URL, retries, timeouts.</summary>
public partial class AmazonECRConfig : ClientConfig
{
    public AmazonECRConfig() : base(SliceDefaults.Provider)
    {
        base.ServiceId = ServiceId;
        AuthenticationServiceName = "ecr";
        EndpointProvider = new SliceEndpoints("api.ecr", dualStackHost: "ecr");
    }

    /// <summary>Names this service in the user agent, in profiles, and in <c>AWS_ENDPOINT_URL_…</c>.</summary>
    public static new string ServiceId => "ECR";

    public override string RegionEndpointServiceName => "api.ecr";

    public override string ServiceVersion => "2015-09-21";

    public override string UserAgent { get; } =
        InternalSDKUtils.BuildUserAgentString(ServiceId, SlicePipeline.CoreVersion);

    public override Endpoint DetermineServiceOperationEndpoint(ServiceOperationEndpointParameters parameters) =>
        SliceEndpointResolver.Determine(this, parameters);
}
