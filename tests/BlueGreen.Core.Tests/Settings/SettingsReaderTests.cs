using System.Text.Json.Nodes;
using BlueGreen.Core.Settings.Reading;

namespace BlueGreen.Core.Tests.Settings;

public sealed class SettingsReaderTests
{
    [Fact]
    public void Minimum_IsRead()
    {
        var reading = SettingsReader.Read("""{"application": "shop", "repository": "team/shop"}""");
        Assert.Empty(reading.Problems);
        Assert.Equal(("shop", "team/shop", 256), (
            reading.Settings!.Application, reading.Settings.Repository, reading.Settings.Container.Cpu));
        Assert.Equal("X-Version", reading.Settings.Smoke.Version.Header);
    }

    [Fact]
    public void Null_TurnsTheVersionHeaderOff() => Assert.Null(
        SettingsReader.Read("""{"application": "shop", "repository": "shop", "smoke": {"version": {"header": null}}}""")
            .Settings!.Smoke.Version.Header);

    [Fact]
    public void Problems_AreAllReportedAtOnce()
    {
        var reading = SettingsReader.Read(
            """{"application": "Shop", "deploy": {"pollSeconds": "ten"}, "nework": {}}""");
        Assert.Null(reading.Settings);
        Assert.Equal(4, reading.Problems.Count);
        Assert.Contains("application is \"Shop\"; expected 2 to 20", reading.Problems[0], StringComparison.Ordinal);
        Assert.Contains("repository is absent", reading.Problems[1], StringComparison.Ordinal);
        Assert.Contains("deploy.pollSeconds is \"ten\"", reading.Problems[2], StringComparison.Ordinal);
        Assert.Contains("nework is not known", reading.Problems[3], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "no JSON")]
    [InlineData("[]", "no JSON object")]
    public void Text_ThatIsNoObject_IsRefused(string text, string expected) =>
        Assert.Contains(expected, Assert.Single(SettingsReader.Read(text).Problems), StringComparison.Ordinal);

    [Theory]
    [InlineData("""{"traffic": {"steps": []}}""", "traffic.steps is []")]
    [InlineData("""{"traffic": {"steps": [5, 25]}}""", "traffic.steps is [5, 25]; expected 100 as the last")]
    [InlineData("""{"traffic": {"steps": [25, 5, 100]}}""", "expected each to be more than the one before")]
    [InlineData("""{"traffic": {"steps": [100, 100]}}""", "expected each to be more than the one before")]
    [InlineData("""{"traffic": {"steps": [0, 100]}}""", "traffic.steps[0] is 0")]
    [InlineData("""{"traffic": {"stepBakeSeconds": -1}}""", "traffic.stepBakeSeconds is -1")]
    [InlineData("""{"traffic": 5}""", "traffic is 5; expected an object")]
    [InlineData("""{"deploy": {"pollSeconds": 1.5}}""", "deploy.pollSeconds is 1.5; expected a whole number")]
    [InlineData("""{"watch": {"errorPercentMax": 101}}""", "watch.errorPercentMax is 101; expected a number from 0 "
        + "to 100")]
    [InlineData("""{"watch": {"probes": {"requestsMin": 401}}}""", "watch.probes.requestsMin is 401; expected at "
        + "most 400")]
    [InlineData("""{"watch": {"inconclusive": {"then": "shrug"}}}""", "expected \"rollBack\" or \"hold\"")]
    [InlineData("""{"watch": {"intervalSeconds": 1, "bakeSeconds": 100000}}""", "history events")]
    [InlineData("""{"container": {"memoryMegabytes": 3072}}""", "with container.cpu 256 Fargate accepts 512, 1024 or "
        + "2048")]
    [InlineData("""{"container": {"cpu": 300}}""", "with container.cpu 300")]
    [InlineData("""{"container": {"environment": {"A-B": "x"}}}""", "container.environment.A-B")]
    [InlineData("""{"container": {"environment": {"A": 1}}}""", "container.environment.A is 1")]
    [InlineData("""{"healthCheck": {"timeoutSeconds": 10}}""", "healthCheck.timeoutSeconds is 10; expected less")]
    [InlineData("""{"healthCheck": {"deregistrationDelaySeconds": 900}}""", "healthCheck.deregistrationDelaySeconds "
        + "is 900")]
    [InlineData("""{"network": {"testPort": 80}}""", "network.testPort is 80")]
    [InlineData("""{"network": {"certificateArn": "arn:aws:acm:x"}}""", "network.hostName is absent")]
    [InlineData("""{"network": {"vpcId": "vpc-12345678"}}""", "network.testCidrs is empty")]
    [InlineData("""{"network": {"testCidrs": ["x"]}}""", "network.testCidrs[0] is \"x\"")]
    [InlineData("""{"smoke": {"checks": [{}]}}""", "smoke.checks[0].path is absent")]
    [InlineData("""{"smoke": {"checks": [5]}}""", "smoke.checks[0] is 5; expected an object")]
    [InlineData("""{"smoke": {"checks": [{"path": "/", "colour": 1}]}}""", "smoke.checks[0].colour is not known")]
    [InlineData("""{"smoke": {"checks": [{"path": "/", "json": {"path": "a", "equal": "b"}}]}}""",
        "json.path is \"a\"")]
    [InlineData("""{"smoke": {"version": {"jsonPath": "version"}}}""", "smoke.version.jsonPath is \"version\"")]
    [InlineData("""{"approval": {"required": "yes"}}""", "approval.required is \"yes\"; expected true or false")]
    [InlineData("""{"retention": {"seconds": -1}}""", "retention.seconds is -1")]
    public void Settings_ThatCannotBe_AreRefusedByField(string part, string expected)
    {
        var settings = JsonNode.Parse(part)!.AsObject();
        settings["application"] = "shop";
        settings["repository"] = "shop";
        var problems = SettingsReader.Read(settings.ToJsonString()).Problems;
        Assert.Contains(problems, problem => problem.Contains(expected, StringComparison.Ordinal));
    }

    /// <summary>What each would have become: a name, an address or a limit that AWS refuses while it deploys.</summary>
    [Theory]
    [InlineData("""{"application": "shop\n"}""", "application is \"shop\\n\"")]
    [InlineData("""{"application": "shop-"}""", "not ending with a hyphen")]
    [InlineData("""{"repository": "a..b"}""", "repository is \"a..b\"")]
    [InlineData("""{"application": "shop", "application": "cart"}""", "application")]
    [InlineData("""{"tagPrefix": "\ud800"}""", "half a character")]
    [InlineData("""{"\ud800": 1}""", "half a character")]
    [InlineData("""{"": 1}""", "\"\" is not known")]
    [InlineData("""{"healthCheck": {"path": "/\u0000"}}""", "healthCheck.path")]
    [InlineData("""{"healthCheck": {"status": "500"}}""", "healthCheck.status is \"500\"")]
    [InlineData("""{"network": {"testCidrs": ["10.0.0.256/16"]}}""", "network.testCidrs[0]")]
    [InlineData("""{"network": {"testCidrs": ["10.0.0.0/33"]}}""", "network.testCidrs[0]")]
    [InlineData("""{"network": {"testCidrs": ["10.0.0/16"]}}""", "network.testCidrs[0]")]
    [InlineData("""{"network": {"pathPattern": "/{a}"}}""", "network.pathPattern")]
    [InlineData("""{"watch": {"alarms": ["a\u0007"]}}""", "watch.alarms[0]")]
    public void Settings_ThatAwsWouldRefuse_AreRefusedByField(string part, string expected)
    {
        var text = part.Contains("application", StringComparison.Ordinal) ? part : part.Insert(
            1, "\"application\": \"shop\",");
        text = part.Contains("repository", StringComparison.Ordinal) ? text : text.Insert(
            1, "\"repository\": \"shop\",");
        var problem = Assert.Single(SettingsReader.Read(text).Problems);
        Assert.Contains(expected, problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(256, 2_048, true)]
    [InlineData(256, 2_049, false)]
    [InlineData(512, 512, false)]
    [InlineData(512, 4_096, true)]
    [InlineData(4_096, 30_720, true)]
    [InlineData(4_096, 31_744, false)]
    [InlineData(8_192, 20_480, true)]
    [InlineData(8_192, 17_408, false)]
    public void Fargate_TakesCertainPairs(int cpu, int memory, bool accepted)
    {
        var text = $$$"""
            {"application": "shop", "repository": "shop",
                "container": {"cpu": {{{cpu}}}, "memoryMegabytes": {{{memory}}}}}
            """;
        Assert.Equal(accepted, SettingsReader.Read(text).Settings is not null);
    }
}
