using System.Text.Json.Nodes;
using BlueGreen.Core.Settings.Reading;

namespace BlueGreen.Core.Tests.Settings;

/// <summary>Each problem in full: the field, what was found, what was expected.</summary>
public sealed class SettingsProblemsTests
{
    private const string UrlPath =
        "expected a path that begins with /, of at most 1024 visible ASCII characters without #.";

    private const string PathPattern =
        "expected a path that begins with /, of at most 128 letters, digits and _-.$/~\"'@:+&*?.";

    private const string JsonPath = "expected a path as in $.version or $.items[0].name.";

    [Theory]
    [InlineData("""{"application": "Shop"}""",
        """application is "Shop"; expected 2 to 20 lower-case letters, digits and hyphens, beginning with a letter, """
        + "not ending with a hyphen.")]
    [InlineData("""{"repository": "Shop"}""",
        """repository is "Shop"; expected an ECR repository's name in lower case.""")]
    [InlineData("""{"tagPrefix": "-"}""", """tagPrefix is "-"; expected the beginning of an image tag.""")]
    [InlineData("""{"tagPrefix": 5}""", "tagPrefix is 5; expected the beginning of an image tag.")]
    [InlineData("""{"$schema": 5}""", "$schema is 5; expected a text.")]
    [InlineData("""{"container": {"name": "a b"}}""",
        """container.name is "a b"; expected letters, digits, hyphens and underscores.""")]
    [InlineData("""{"container": {"port": 0}}""", "container.port is 0; expected a whole number from 1 to 65535.")]
    [InlineData("""{"container": {"environment": {"A-B": "x"}}}""",
        """container.environment.A-B is "x"; expected a variable's name and its value as text.""")]
    [InlineData("""{"container": {"environment": 5}}""", "container.environment is 5; expected an object.")]
    [InlineData("""{"healthCheck": {"path": "x"}}""", $"""healthCheck.path is "x"; {UrlPath}""")]
    [InlineData("""{"healthCheck": {"status": "600"}}""",
        """healthCheck.status is "600"; expected status codes as in 200, 200-299 or 200,204.""")]
    [InlineData("""{"network": {"certificateArn": "x"}}""",
        """network.certificateArn is "x"; expected the ARN of a certificate.""")]
    [InlineData("""{"network": {"vpcId": "x"}}""", """network.vpcId is "x"; expected the id of a VPC.""")]
    [InlineData("""{"network": {"hostName": "-"}}""", """network.hostName is "-"; expected a host name.""")]
    [InlineData("""{"network": {"pathPattern": "x"}}""", $"""network.pathPattern is "x"; {PathPattern}""")]
    [InlineData("""{"network": {"testCidrs": ["x"]}}""",
        """network.testCidrs[0] is "x"; expected an IPv4 range as in 10.0.0.0/16.""")]
    [InlineData("""{"network": {"testCidrs": 5}}""", "network.testCidrs is 5; expected a list of 0 to 50.")]
    [InlineData("""{"smoke": {"version": {"path": "x"}}}""", $"""smoke.version.path is "x"; {UrlPath}""")]
    [InlineData("""{"smoke": {"version": {"jsonPath": "x"}}}""", $"""smoke.version.jsonPath is "x"; {JsonPath}""")]
    [InlineData("""{"smoke": {"version": {"jsonPath": 5}}}""", $"smoke.version.jsonPath is 5; {JsonPath}")]
    [InlineData("""{"smoke": {"version": {"header": "a b"}}}""",
        """smoke.version.header is "a b"; expected a header's name or null.""")]
    [InlineData("""{"smoke": {"version": {"expect": ""}}}""",
        """smoke.version.expect is ""; expected a text; {tag} and {digest} are filled in.""")]
    [InlineData("""{"smoke": {"checks": [{"path": "/", "method": "get"}]}}""",
        """smoke.checks[0].method is "get"; expected an HTTP method in capitals.""")]
    [InlineData("""{"smoke": {"checks": [{"path": "x"}]}}""", $"""smoke.checks[0].path is "x"; {UrlPath}""")]
    [InlineData("""{"smoke": {"checks": [{"path": "/", "status": 99}]}}""",
        "smoke.checks[0].status is 99; expected a whole number from 100 to 599.")]
    [InlineData("""{"smoke": {"checks": [{"path": "/", "bodyContains": ""}]}}""",
        """smoke.checks[0].bodyContains is ""; expected a text.""")]
    [InlineData("""{"smoke": {"checks": [{"path": "/"}, {"path": "/", "latencyMillisecondsMax": 0}]}}""",
        "smoke.checks[1].latencyMillisecondsMax is 0; expected a whole number from 1 to 60000.")]
    [InlineData("""{"smoke": {"checks": [{"path": "/", "json": {"path": "x", "equal": ""}}]}}""",
        $"""smoke.checks[0].json.path is "x"; {JsonPath}""")]
    [InlineData("""{"smoke": {"checks": [{"path": "/", "json": {"path": 5, "equal": ""}}]}}""",
        $"smoke.checks[0].json.path is 5; {JsonPath}")]
    [InlineData("""{"smoke": {"checks": [{"path": "/", "json": {"equal": ""}}]}}""",
        $"smoke.checks[0].json.path is absent; {JsonPath}")]
    [InlineData("""{"smoke": {"checks": [{"path": "/", "json": {"path": "$.a", "equal": 5}}]}}""",
        "smoke.checks[0].json.equal is 5; expected a text.")]
    [InlineData("""{"smoke": {"checks": [{"path": "/", "header": {"name": "", "equal": ""}}]}}""",
        """smoke.checks[0].header.name is ""; expected a header's name.""")]
    [InlineData("""{"smoke": {"checks": [{"path": "/", "header": {"name": "a"}}]}}""",
        "smoke.checks[0].header.equal is absent; expected a text.")]
    [InlineData("""{"watch": {"probes": {"path": "x"}}}""", $"""watch.probes.path is "x"; {UrlPath}""")]
    [InlineData("""{"watch": {"alarms": [""]}}""", """watch.alarms[0] is ""; expected an alarm's name.""")]
    [InlineData("""{"watch": {"errorPercentMax": "x"}}""",
        """watch.errorPercentMax is "x"; expected a number from 0 to 100.""")]
    [InlineData("""{"watch": {"inconclusive": {"then": "shrug"}}}""",
        """watch.inconclusive.then is "shrug"; expected "rollBack" or "hold".""")]
    [InlineData("""{"approval": {"required": "yes"}}""",
        """approval.required is "yes"; expected true or false.""")]
    public void Problem_IsTheOnlyOneAndToldInFull(string part, string expected) =>
        Assert.Equal(expected, Assert.Single(Problems(part)));

    /// <summary>A misspelt name is refused in every object, with the names that it knows.</summary>
    [Theory]
    [InlineData("", "$schema, application, approval, container, deploy, healthCheck, network, repository, retention, "
        + "smoke, tagPrefix, traffic, watch")]
    [InlineData("container", "cpu, environment, memoryMegabytes, name, port, stopTimeoutSeconds")]
    [InlineData("healthCheck", "deregistrationDelaySeconds, healthyCount, intervalSeconds, path, status, "
        + "timeoutSeconds, unhealthyCount")]
    [InlineData("network", "certificateArn, hostName, pathPattern, productionPort, testCidrs, testPort, vpcId")]
    [InlineData("deploy", "pollSeconds, stoppedTasksMax, timeoutSeconds")]
    [InlineData("smoke", "checks, timeoutSeconds, version")]
    [InlineData("smoke.version", "expect, header, jsonPath, path, requests")]
    [InlineData("approval", "required, timeoutSeconds")]
    [InlineData("traffic", "stepBakeSeconds, steps")]
    [InlineData("watch", "alarms, bakeSeconds, baselineSeconds, errorPercentIncreaseMax, errorPercentMax, "
        + "errorsMin, inconclusive, intervalSeconds, latencyIncreaseMillisecondsMin, latencyMillisecondsMax, "
        + "latencyRatioMax, probes, requestsMin")]
    [InlineData("watch.probes", "failurePercentMax, latencyMillisecondsMax, path, requests, requestsMin, status, "
        + "timeoutSeconds")]
    [InlineData("watch.inconclusive", "extensionsMax, then")]
    [InlineData("retention", "seconds")]
    public void Member_ThatIsNotKnown_IsToldWithThoseThatAre(string path, string known)
    {
        var names = path.Split('.', StringSplitOptions.RemoveEmptyEntries);
        var part = names.Reverse().Aggregate(
            new JsonObject { ["nope"] = 1 }, (inner, name) => new() { [name] = inner });
        Assert.Equal(
            $"{string.Join('.', [.. names, "nope"])} is not known; expected {known}.",
            Assert.Single(Problems(part.ToJsonString())));
    }

    [Theory]
    [InlineData("""{"path": "/", "nope": 1}""",
        "nope is not known; expected bodyContains, header, json, latencyMillisecondsMax, method, path, status.")]
    [InlineData("""{"path": "/", "json": {"path": "$.a", "equal": "", "nope": 1}}""",
        "json.nope is not known; expected equal, path.")]
    [InlineData("""{"path": "/", "header": {"name": "a", "equal": "", "nope": 1}}""",
        "header.nope is not known; expected equal, name.")]
    [InlineData("5", null)]
    public void Check_WithAnUnknownMember_IsRefusedByItsIndex(string check, string? expected) => Assert.Equal(
        expected is null ? "smoke.checks[0] is 5; expected an object." : $"smoke.checks[0].{expected}",
        Assert.Single(Problems($$$"""{"smoke": {"checks": [{{{check}}}]}}""")));

    [Theory]
    [InlineData(58, "")]
    [InlineData(59, "...")]
    public void Value_LongerThanALine_IsCut(int length, string end)
    {
        var problem = Assert.Single(Problems($$"""{"tagPrefix": "{{new string('-', length)}}"}"""));
        var shown = $"\"{new string('-', length)}\"";
        Assert.Equal($"tagPrefix is {shown[..60]}{end}; expected the beginning of an image tag.", problem);
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(20, true)]
    [InlineData(0, false)]
    [InlineData(21, false)]
    public void List_HasItsLimits(int steps, bool fits)
    {
        var problems = Problems(
            $$$"""{"traffic": {"steps": [{{{string.Join(", ", Enumerable.Range(101 - steps, steps))}}}]}}""");
        Assert.Equal(fits ? 0 : 1, problems.Count);
        Assert.All(problems, problem => Assert.EndsWith(
            "expected a list of 1 to 20.", problem, StringComparison.Ordinal));
    }

    private static IReadOnlyList<string> Problems(string part)
    {
        var settings = JsonNode.Parse(part)!.AsObject();
        settings.TryAdd("application", "shop");
        settings.TryAdd("repository", "shop");
        return SettingsReader.Read(settings.ToJsonString(new() { Encoder = s_plain })).Problems;
    }

    private static readonly System.Text.Encodings.Web.JavaScriptEncoder s_plain =
        System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
}
