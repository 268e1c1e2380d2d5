using System.Diagnostics;
using System.Globalization;
using Amazon.ECS;
using Amazon.Runtime;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Aws.Wire;
using BlueGreen.Rehearsal.Iam;

namespace BlueGreen.Simulation.Benchmarks;

/// <summary>
/// Where most of the time goes: one call through an AWS client, and the part of it that AWS's side takes.
/// </summary>
internal static class CallCost
{
    private const int Calls = 20_000;

    public static string Measure()
    {
        var gateway = new AwsGateway();
        gateway.Serve(new Nothing());
        var wire = new Timed(new WireHandler(gateway, new Credentials()));
        using var http = new HttpClient(wire);
        using var ecs = new AmazonECSClient(new BasicAWSCredentials("key", "secret"), new AmazonECSConfig
        {
            ServiceURL = "http://aws.benchmark.invalid",
            HttpClientFactory = new Factory(http),
        });
        var clock = Stopwatch.StartNew();
        for (var call = 0; call < Calls; call++)
        {
            ecs.DescribeServicesAsync(new() { Cluster = "shop", Services = ["shop-blue"] }).GetAwaiter().GetResult();
        }
        return string.Create(
            CultureInfo.InvariantCulture,
            $"A call of ECS: {clock.Elapsed.TotalMicroseconds / Calls:F0} us by the wall, of which the rehearsal's "
            + $"protocol {wire.Spent.TotalMicroseconds / Calls:F0} us; the rest is the AWS SDK.");
    }

    private sealed class Nothing : IAwsService
    {
        public string Prefix => "ecs";

        public AwsActions Actions { get; } = [];

        public Task<System.Text.Json.Nodes.JsonObject> CallAsync(AwsCall call, CancellationToken cancel) =>
            Task.FromResult(new System.Text.Json.Nodes.JsonObject());
    }

    private sealed class Factory(HttpClient client) : HttpClientFactory
    {
        public override HttpClient CreateHttpClient(IClientConfig clientConfig) => client;

        public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;

        public override bool DisposeHttpClientsAfterUse(IClientConfig clientConfig) => false;
    }

    private sealed class Timed(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        public TimeSpan Spent { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var start = Stopwatch.GetTimestamp();
            var answer = await base.SendAsync(request, cancellationToken);
            Spent += Stopwatch.GetElapsedTime(start);
            return answer;
        }
    }
}
