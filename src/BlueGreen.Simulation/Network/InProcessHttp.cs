using System.Diagnostics.CodeAnalysis;
using Amazon.Runtime;

namespace BlueGreen.Simulation.Network;

/// <summary>
/// Gives AWS clients an HTTP client that stays in this process, and their retries a clock to wait on. Whose they are is
/// told to it later, and anew for each simulation that has them.
/// </summary>
[SuppressMessage(
    "Design", "CA1001", Justification = "The client has no socket; it is garbage when nobody has it.")]
internal sealed class InProcessHttp : HttpClientFactory
{
    /// <summary>Not a name that anything resolves: a request that left this process would fail at once.</summary>
    public const string ServiceUrl = "http://aws.simulation.invalid";

    private readonly HttpClient _client;
    private readonly CurrentCredentials _credentials = new();
    private HttpMessageInvoker? _way;

    public InProcessHttp()
    {
        VirtualRetries.Install();
        _client = new(new Way(this)) { Timeout = Timeout.InfiniteTimeSpan };
    }

    public TimeProvider Clock { get; private set; } = TimeProvider.System;

    public Random Chance { get; private set; } = new(0);

    public override HttpClient CreateHttpClient(IClientConfig clientConfig) => _client;

    public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;

    public override bool DisposeHttpClientsAfterUse(IClientConfig clientConfig) => false;

    /// <summary>From now on calls go this way, as these credentials' owner.</summary>
    public void Serve(HttpMessageHandler way, ImmutableCredentials credentials, TimeProvider clock, Random chance)
    {
        _way = new(way);
        _credentials.Current = credentials;
        (Clock, Chance) = (clock, chance);
    }

    public void Configure(ClientConfig config, string region)
    {
        config.HttpClientFactory = this;
        config.DefaultAWSCredentials = _credentials;
        config.ServiceURL = ServiceUrl;
        config.AuthenticationRegion = region;
    }

    private sealed class CurrentCredentials : AWSCredentials
    {
        public ImmutableCredentials? Current { get; set; }

        public override ImmutableCredentials? GetCredentials() => Current;
    }

    private sealed class Way(InProcessHttp http) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken) =>
            http._way!.SendAsync(request, cancellationToken);
    }
}
