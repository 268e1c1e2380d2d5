using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Slices;
using Amazon.Util.Internal;

namespace Amazon.CloudWatch;

/// <summary>How a client of this service reaches it: region or URL, retries, timeouts.</summary>
public partial class AmazonCloudWatchConfig : ClientConfig
{
    public AmazonCloudWatchConfig() : base(SliceDefaults.Provider)
    {
        base.ServiceId = ServiceId;
        AuthenticationServiceName = "monitoring";
        EndpointProvider = new SliceEndpoints("monitoring", plainFipsRegions: ["us-gov-west-1", "us-gov-east-1"]);
    }

    /// <summary>Names this service in the user agent, in profiles, and in <c>AWS_ENDPOINT_URL_…</c>.</summary>
    public static new string ServiceId => "CloudWatch";

    public override string RegionEndpointServiceName => "monitoring";

    public override string ServiceVersion => "2010-08-01";

    public override string UserAgent { get; } =
        InternalSDKUtils.BuildUserAgentString(ServiceId, SlicePipeline.CoreVersion);

    public override Endpoint DetermineServiceOperationEndpoint(ServiceOperationEndpointParameters parameters) =>
        SliceEndpointResolver.Determine(this, parameters);
}
