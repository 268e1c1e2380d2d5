using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using static Amazon.Runtime.Internal.Endpoints.StandardLibrary.Fn;

namespace Amazon.Slices;

/// <summary>Where a service lives: the configured URL, or the host that its region's partition gives it.</summary>
/// <param name="host">The first label or labels of the regional host name.</param>
/// <param name="dualStackHost">The same where IPv6 is asked for, if it differs.</param>
/// <param name="plainFipsRegions">Regions whose ordinary endpoint is the FIPS one.</param>
internal sealed class SliceEndpoints(string host, string dualStackHost = null, params string[] plainFipsRegions)
    : IEndpointProvider
{
    public Endpoint ResolveEndpoint(EndpointParameters parameters)
    {
        var asked = (SliceEndpointParameters)parameters;
        if (!string.IsNullOrEmpty(asked.Endpoint))
            return new Endpoint(asked.Endpoint);
        if (string.IsNullOrEmpty(asked.Region))
            throw new AmazonClientException("No RegionEndpoint or ServiceURL is configured, so no endpoint is known.");

        var label = asked.UseDualStack ? dualStackHost ?? host : host;
        var fips = asked.UseFips && !plainFipsRegions.Contains(asked.Region) ? "-fips" : "";
        var suffix = GetAttr(Partition(asked.Region), asked.UseDualStack ? "dualStackDnsSuffix" : "dnsSuffix");
        return new Endpoint($"https://{label}{fips}.{asked.Region}.{suffix}");
    }
}
