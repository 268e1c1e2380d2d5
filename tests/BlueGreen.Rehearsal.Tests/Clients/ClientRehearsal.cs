using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Clock;
using BlueGreen.Rehearsal.Lambda;
using BlueGreen.Rehearsal.Tests.Ecs;
using BlueGreen.Rehearsal.Tests.LoadBalancing;

namespace BlueGreen.Rehearsal.Tests.Clients;

/// <summary>
/// The committed template's stack behind its endpoint, for clients that know nothing but the endpoint's address.
/// </summary>
/// <remarks>Functions are real processes; containers run in memory only, and every health check passes.</remarks>
public sealed class ClientRehearsal : IAsyncLifetime, IFunctionPackages
{
    /// <summary>Waits run this many times as fast as the wall: a minute's health checks take a second.</summary>
    private const double Speed = 60;

    /// <summary>What the two additional functions' code is called in the assets' bucket.</summary>
    private const string FixturePackage = "fixture.zip";

    private RehearsedAws? _aws;

    public RehearsedAws Aws => _aws ?? throw new InvalidOperationException("The rehearsal has not started.");

    /// <summary>What `rehearse --keep` tells people to export, and nothing else of AWS.</summary>
    public IReadOnlyDictionary<string, string> Variables => new Dictionary<string, string>
    {
        ["AWS_ENDPOINT_URL"] = Aws.EndpointUrl.ToString(),
        ["AWS_REGION"] = Aws.Parts.Account.Region,
        ["AWS_DEFAULT_REGION"] = Aws.Parts.Account.Region,
        ["AWS_ACCESS_KEY_ID"] = "rehearsal",
        ["AWS_SECRET_ACCESS_KEY"] = "rehearsal",
        // Whatever else this machine's user has configured for AWS is not meant for the rehearsal.
        ["AWS_CONFIG_FILE"] = "/dev/null",
        ["AWS_SHARED_CREDENTIALS_FILE"] = "/dev/null",
        ["AWS_EC2_METADATA_DISABLED"] = "true",
        ["AWS_MAX_ATTEMPTS"] = "1",
        ["AWS_PAGER"] = "",
    };

    public async ValueTask InitializeAsync() => _aws = await RehearsedAws.StartAsync(
        new()
        {
            Template = WithFixtures(await File.ReadAllTextAsync(Path.Combine(Checkout.Root, "cdk", "template.json"))),
            Clock = new RehearsalClock(new ScaledTimeProvider(Speed, TimeProvider.System), TimeProvider.System),
            Packages = this,
            Containers = new FakeRuntime(),
            Probe = new ScriptedProbe(),
        },
        CancellationToken.None);

    public ValueTask DisposeAsync() => _aws?.DisposeAsync() ?? ValueTask.CompletedTask;

    public string DirectoryOf(string bucket, string key)
    {
        var output = AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar);
        return key == FixturePackage
            ? output.Replace("BlueGreen.Rehearsal.Tests", "Amazon.Lambda.Fixture", StringComparison.Ordinal)
            : output.Replace(
                "tests/BlueGreen.Rehearsal.Tests", "src/BlueGreen.Functions", StringComparison.Ordinal);
    }

    /// <summary>Adds `shop-echo` and `shop-fail`: functions that answer what any test asks of them.</summary>
    private static string WithFixtures(string template)
    {
        var root = JsonNode.Parse(template)!.AsObject();
        var resources = root["Resources"]!.AsObject();
        resources["FixtureRole"] = JsonNode.Parse(
            """
            { "Type": "AWS::IAM::Role", "Properties": {
                "RoleName": "shop-fixture",
                "AssumeRolePolicyDocument": { "Version": "2012-10-17", "Statement": [
                  { "Effect": "Allow", "Action": "sts:AssumeRole",
                    "Principal": { "Service": ["lambda.amazonaws.com", "states.amazonaws.com"] } }] },
                "Policies": [{ "PolicyName": "all", "PolicyDocument": { "Version": "2012-10-17", "Statement": [
                  { "Effect": "Allow", "Action": ["logs:*", "lambda:InvokeFunction"], "Resource": "*" }] } }] } }
            """);
        foreach (var handler in new[] { "Echo", "Fail" })
        {
            var name = $"shop-{handler.ToLowerInvariant()}";
            resources[$"{handler}Logs"] = new JsonObject
            {
                ["Type"] = "AWS::Logs::LogGroup",
                ["Properties"] = new JsonObject { ["LogGroupName"] = $"/aws/lambda/{name}" },
            };
            resources[$"{handler}Function"] = new JsonObject
            {
                ["Type"] = "AWS::Lambda::Function",
                ["DependsOn"] = new JsonArray($"{handler}Logs"),
                ["Properties"] = new JsonObject
                {
                    ["FunctionName"] = name,
                    ["Role"] = JsonNode.Parse("""{ "Fn::GetAtt": ["FixtureRole", "Arn"] }"""),
                    ["Runtime"] = "dotnet10",
                    ["Handler"] = "Amazon.Lambda.Fixture",
                    ["Code"] = new JsonObject { ["S3Bucket"] = "assets", ["S3Key"] = FixturePackage },
                    ["Timeout"] = 30,
                    ["Environment"] = JsonNode.Parse(
                        $$"""{ "Variables": { "ANNOTATIONS_HANDLER": "{{handler}}" } }"""),
                },
            };
        }
        return root.ToJsonString();
    }
}
