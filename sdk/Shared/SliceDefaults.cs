using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace Amazon.Slices;

/// <summary>The modes that <c>AWS_DEFAULTS_MODE</c> chooses from; all retry in the standard way.</summary>
/// <remarks>The timeouts are AWS's ("Smart configuration defaults", AWS SDKs and Tools Reference Guide).</remarks>
internal static class SliceDefaults
{
    public static DefaultConfigurationProvider Provider { get; } = new(
    [
        Mode(DefaultConfigurationMode.Standard, connectMilliseconds: 3_100),
        Mode(DefaultConfigurationMode.InRegion, connectMilliseconds: 1_100),
        Mode(DefaultConfigurationMode.CrossRegion, connectMilliseconds: 3_100),
        Mode(DefaultConfigurationMode.Mobile, connectMilliseconds: 30_000),
        Mode(DefaultConfigurationMode.Auto, connectMilliseconds: 1_100),
    ]);

    private static DefaultConfiguration Mode(DefaultConfigurationMode name, int connectMilliseconds) => new()
    {
        Name = name,
        RetryMode = RequestRetryMode.Standard,
        S3UsEast1RegionalEndpoint = S3UsEast1RegionalEndpointValue.Regional,
        ConnectTimeout = TimeSpan.FromMilliseconds(connectMilliseconds),
        TlsNegotiationTimeout = TimeSpan.FromMilliseconds(connectMilliseconds),
    };
}
