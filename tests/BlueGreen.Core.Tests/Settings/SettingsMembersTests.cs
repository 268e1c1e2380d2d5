using System.Text.Json;
using BlueGreen.Core.Settings;
using BlueGreen.Core.Settings.Reading;

namespace BlueGreen.Core.Tests.Settings;

/// <summary>Every member of a settings file reaches the settings.</summary>
public sealed class SettingsMembersTests
{
    private const string Every =
        """
        {
          "$schema": "bluegreen.schema.json", // A comment is allowed.
          "application": "till", "repository": "team/till", "tagPrefix": "v",
          "container": {
            "name": "web", "port": 81, "cpu": 512, "memoryMegabytes": 2048, "stopTimeoutSeconds": 31,
            "environment": {"A": "a", "B": "b"}
          },
          "healthCheck": {
            "path": "/up", "status": "200-299", "intervalSeconds": 11, "timeoutSeconds": 6, "healthyCount": 3,
            "unhealthyCount": 4, "deregistrationDelaySeconds": 32
          },
          "network": {
            "vpcId": "vpc-12345678", "productionPort": 8443, "testPort": 8444, "hostName": "till.example",
            "certificateArn": "arn:aws:acm:eu-west-1:1:certificate/1", "pathPattern": "/till/*",
            "testCidrs": ["10.0.0.0/16", "10.1.0.0/16"]
          },
          "deploy": {"pollSeconds": 12, "timeoutSeconds": 901, "stoppedTasksMax": 5},
          "smoke": {
            "timeoutSeconds": 7,
            "version": {"path": "/v", "jsonPath": "$.v", "header": "X-V", "expect": "{digest}", "requests": 6},
            "checks": [
              {
                "method": "POST", "path": "/a", "status": 201, "bodyContains": "b", "latencyMillisecondsMax": 8,
                "json": {"path": "$.c", "equal": "d"}, "header": {"name": "X-E", "equal": "f"}
              },
              {"path": "/g", "bodyContains": null, "latencyMillisecondsMax": null}
            ]
          },
          "approval": {"required": true, "timeoutSeconds": 61},
          "traffic": {"steps": [9, 100], "stepBakeSeconds": 301},
          "watch": {
            "intervalSeconds": 16, "bakeSeconds": 602, "baselineSeconds": 603, "errorPercentMax": 1.25,
            "errorPercentIncreaseMax": 0.75, "errorsMin": 6, "latencyMillisecondsMax": 2001, "latencyRatioMax": 2.5,
            "latencyIncreaseMillisecondsMin": 201, "requestsMin": 101, "alarms": ["h", "i"],
            "probes": {
              "path": "/j", "status": 204, "requests": 13, "timeoutSeconds": 14, "failurePercentMax": 15.5,
              "latencyMillisecondsMax": 1001, "requestsMin": 17
            },
            "inconclusive": {"extensionsMax": 2, "then": "hold"}
          },
          "retention": {"seconds": 18}
        }
        """;

    private static ApplicationSettings Expected() => new()
    {
        Application = "till",
        Repository = "team/till",
        TagPrefix = "v",
        Container = new()
        {
            Name = "web", Port = 81, Cpu = 512, MemoryMegabytes = 2_048, StopTimeoutSeconds = 31,
            Environment = new Dictionary<string, string> { ["A"] = "a", ["B"] = "b" },
        },
        HealthCheck = new()
        {
            Path = "/up", Status = "200-299", IntervalSeconds = 11, TimeoutSeconds = 6, HealthyCount = 3,
            UnhealthyCount = 4, DeregistrationDelaySeconds = 32,
        },
        Network = new()
        {
            VpcId = "vpc-12345678", ProductionPort = 8_443, TestPort = 8_444, HostName = "till.example",
            CertificateArn = "arn:aws:acm:eu-west-1:1:certificate/1", PathPattern = "/till/*",
            TestCidrs = ["10.0.0.0/16", "10.1.0.0/16"],
        },
        Deploy = new() { PollSeconds = 12, TimeoutSeconds = 901, StoppedTasksMax = 5 },
        Smoke = new()
        {
            TimeoutSeconds = 7,
            Version = new() { Path = "/v", JsonPath = "$.v", Header = "X-V", Expect = "{digest}", Requests = 6 },
            Checks =
            [
                new()
                {
                    Method = "POST", Path = "/a", Status = 201, BodyContains = "b", LatencyMillisecondsMax = 8,
                    Json = new("$.c", "d"), Header = new("X-E", "f"),
                },
                new() { Method = "GET", Path = "/g", Status = 200 },
            ],
        },
        Approval = new() { Required = true, TimeoutSeconds = 61 },
        Traffic = new() { Steps = [9, 100], StepBakeSeconds = 301 },
        Watch = ExpectedWatch(),
        Retention = new() { Seconds = 18 },
    };

    private static WatchSettings ExpectedWatch() => new()
    {
        IntervalSeconds = 16, BakeSeconds = 602, BaselineSeconds = 603, ErrorPercentMax = 1.25,
        ErrorPercentIncreaseMax = 0.75, ErrorsMin = 6, LatencyMillisecondsMax = 2_001, LatencyRatioMax = 2.5,
        LatencyIncreaseMillisecondsMin = 201, RequestsMin = 101, Alarms = ["h", "i"],
        Probes = new()
        {
            Path = "/j", Status = 204, Requests = 13, TimeoutSeconds = 14, FailurePercentMax = 15.5,
            LatencyMillisecondsMax = 1_001, RequestsMin = 17,
        },
        Inconclusive = new() { ExtensionsMax = 2, Then = InconclusiveChoice.Hold },
    };

    [Fact]
    public void Members_AreAllRead()
    {
        var reading = SettingsReader.Read(Every);
        Assert.Empty(reading.Problems);
        Assert.Equal(Json(Expected()), Json(reading.Settings!));
    }

    [Fact]
    public void Members_ThatAreAbsent_AreTheDefaults() => Assert.Equal(
        Json(new() { Application = "shop", Repository = "shop" }),
        Json(SettingsReader.Read("""{"application": "shop", "repository": "shop"}""").Settings!));

    [Fact]
    public void Required_MayBeFalse() => Assert.False(SettingsReader.Read(
        """{"application": "shop", "repository": "shop", "approval": {"required": false}}""")
        .Settings!.Approval.Required);

    [Theory]
    [InlineData(null, null, 80)]
    [InlineData("arn:aws:acm:x", null, 443)]
    [InlineData("arn:aws:acm:x", 8_443, 8_443)]
    [InlineData(null, 8_081, 8_081)]
    public void ProductionPort_UnlessGiven_IsTheUsualOne(string? certificate, int? given, int port)
    {
        var file = JsonSerializer.Serialize(new
        {
            application = "shop",
            repository = "shop",
            network = given is { } productionPort
                ? (object)new { certificateArn = certificate, hostName = "shop.example", productionPort }
                : new { certificateArn = certificate, hostName = "shop.example" },
        });
        Assert.Equal(port, SettingsReader.Read(file).Settings!.Network.ProductionPort);
    }

    private static string Json(ApplicationSettings settings) =>
        JsonSerializer.Serialize(settings, JsonSerializerOptions.Web);
}
