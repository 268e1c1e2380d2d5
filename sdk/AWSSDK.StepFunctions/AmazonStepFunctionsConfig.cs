using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Slices;
using Amazon.Util.Internal;

namespace Amazon.StepFunctions;

/// <summary>How a client of this service reaches it: region or URL, retries, timeouts.</summary>
public partial class AmazonStepFunctionsConfig : ClientConfig
{
    public AmazonStepFunctionsConfig() : base(SliceDefaults.Provider)
    {
        base.ServiceId = ServiceId;
        AuthenticationServiceName = "states";
        EndpointProvider = new SliceEndpoints("states", plainFipsRegions: "us-gov-west-1");
    }

    /// <summary>Names this service in the user agent, in profiles, and in <c>AWS_ENDPOINT_URL_…</c>.</summary>
    public static new string ServiceId => "SFN";

    public override string RegionEndpointServiceName => "states";

    public override string ServiceVersion => "2016-11-23";

    public override string UserAgent { get; } =
        InternalSDKUtils.BuildUserAgentString(ServiceId, SlicePipeline.CoreVersion);

    public override Endpoint DetermineServiceOperationEndpoint(ServiceOperationEndpointParameters parameters) =>
        SliceEndpointResolver.Determine(this, parameters);
}
