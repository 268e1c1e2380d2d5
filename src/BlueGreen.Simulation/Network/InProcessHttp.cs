using System.Diagnostics.CodeAnalysis;
using Amazon.Runtime;

namespace BlueGreen.Simulation.Network;

/// <summary>
/// Gives AWS clients an HTTP client that stays in this process, and their retries a clock to wait on.
/// </summary>
[SuppressMessage(
    "Design", "CA1001", Justification = "The client has no socket; it is garbage when its simulation is.")]
internal sealed class InProcessHttp : HttpClientFactory
{
    /// <summary>Not a name that anything resolves: a request that left this process would fail at once.</summary>
    public const string ServiceUrl = "http://aws.simulation.invalid";

    private readonly HttpClient _client;

    public InProcessHttp(HttpMessageHandler handler, TimeProvider clock, Random chance)
    {
        VirtualRetries.Install();
        (Clock, Chance) = (clock, chance);
        _client = new(handler) { Timeout = Timeout.InfiniteTimeSpan };
    }

    public TimeProvider Clock { get; }

    public Random Chance { get; }

    public override HttpClient CreateHttpClient(IClientConfig clientConfig) => _client;

    public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;

    public override bool DisposeHttpClientsAfterUse(IClientConfig clientConfig) => false;

    public void Configure(ClientConfig config, AWSCredentials credentials, string region)
    {
        config.HttpClientFactory = this;
        config.DefaultAWSCredentials = credentials;
        config.ServiceURL = ServiceUrl;
        config.AuthenticationRegion = region;
    }
}
