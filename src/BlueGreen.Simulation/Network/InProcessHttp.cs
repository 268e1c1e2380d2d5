using Amazon.Runtime;

namespace BlueGreen.Simulation.Network;

/// <summary>
/// What the AWS clients of one owner have in the place of a network: a way to the rehearsal, credentials, and a clock
/// and chance for their retries. Whose they are is told to it later, and anew for each simulation that has them.
/// </summary>
internal sealed class InProcessHttp : HttpClientFactory
{
    /// <summary>Not a name that anything resolves: a request that left this process would fail at once.</summary>
    public const string ServiceUrl = "http://aws.simulation.invalid";

    public InProcessHttp() => SimulatedPipeline.Install();

    public AwsWay Way { get; private set; } = (_, _) => throw new InvalidOperationException("Nobody has this client.");

    public string AccessKeyId { get; private set; } = "";

    public TimeProvider Clock { get; private set; } = TimeProvider.System;

    public Random Chance { get; private set; } = new(0);

    public override HttpClient CreateHttpClient(IClientConfig clientConfig) => throw new InvalidOperationException(
        $"A client of a simulation was made outside {nameof(SimulationThread)}, so it would look for a network.");

    public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;

    /// <summary>From now on calls go this way, as those of the access key's owner.</summary>
    public void Serve(AwsWay way, string accessKeyId, TimeProvider clock, Random chance) =>
        (Way, AccessKeyId, Clock, Chance) = (way, accessKeyId, clock, chance);

    public void Configure(ClientConfig config, string region)
    {
        config.HttpClientFactory = this;
        // Whoever it is now is written by the last step of the pipeline, which signs nothing.
        config.DefaultAWSCredentials = new BasicAWSCredentials("simulation", "simulation");
        config.ServiceURL = ServiceUrl;
        config.AuthenticationRegion = region;
    }
}
