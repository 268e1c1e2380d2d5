using System.Text.Json.Nodes;
using BlueGreen.Rehearsal;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Clock;
using BlueGreen.Rehearsal.CloudWatch;
using BlueGreen.Rehearsal.Lambda;

namespace AwsSdk.Slices.Tests.Services;

/// <summary>The rehearsal's own AWS: what the slices can say, it must understand, and the other way about.</summary>
public sealed class RehearsalEndpoint : IAwsEndpoint
{
    private RehearsedAws? aws;

    public async Task<(AwsWorld? World, string Missing)> StartAsync()
    {
        aws = await RehearsedAws.StartAsync(
            new()
            {
                Template = await File.ReadAllTextAsync(
                    Path.Combine(AppContext.BaseDirectory, "Services", "rehearsal-template.json")),
                Clock = new RehearsalClock(TimeProvider.System, TimeProvider.System),
                Functions = new NoFunctions(),
                MetricDelay = MetricDelay.None,
                ReadLag = ReadLag.None,
            },
            CancellationToken.None);
        return (new AwsWorld(aws.EndpointUrl)
        {
            Cluster = "main",
            Service = "blue",
            LoadBalancerArn = IdOf("Balancer"),
            ListenerArn = IdOf("Listener"),
            BlueArn = IdOf("Blue"),
            GreenArn = IdOf("Green"),
            StateMachineArn = IdOf("Machine"),
            Repository = "app",
            Manifest = Manifest,
            Alarm = "errors",
        }, "");
    }

    public async ValueTask DisposeAsync()
    {
        if (aws is not null)
            await aws.DisposeAsync();
    }

    /// <summary>A local image: the rehearsal runs processes, and takes no layers.</summary>
    private static string Manifest(string tag) => new JsonObject
    {
        ["name"] = "app",
        ["tag"] = tag,
        ["command"] = new JsonArray("dotnet"),
        ["environment"] = new JsonObject { ["VERSION"] = tag },
        ["directory"] = AppContext.BaseDirectory,
    }.ToJsonString();

    private string IdOf(string logicalId) => aws!.Stack.Find(logicalId)!.PhysicalId;

    /// <summary>The one state machine here waits; it calls nobody.</summary>
    private sealed class NoFunctions : ILambdaInvoker
    {
        public Task<LambdaResult> InvokeAsync(string functionArnOrName, JsonNode? payload, CancellationToken cancel) =>
            throw new NotSupportedException(functionArnOrName);
    }
}
