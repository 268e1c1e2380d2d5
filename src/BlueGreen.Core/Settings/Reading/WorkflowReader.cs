using System.Text.RegularExpressions;
using BlueGreen.Core.Inputs;
using BlueGreen.Core.Smoke;

namespace BlueGreen.Core.Settings.Reading;

/// <summary>Reads the settings of each step of the workflow but the watch.</summary>
internal static partial class WorkflowReader
{
    /// <summary>Seconds. An execution of Step Functions may take a year; what waits longer is forgotten.</summary>
    private const int WaitMax = 30 * 86_400;

    public static DeploySettings ReadDeploy(SettingsNode node)
    {
        var defaults = new DeploySettings();
        var settings = new DeploySettings
        {
            PollSeconds = node.Integer("pollSeconds", defaults.PollSeconds, 1, 300),
            TimeoutSeconds = node.Integer("timeoutSeconds", defaults.TimeoutSeconds, 10, 86_400),
            StoppedTasksMax = node.Integer("stoppedTasksMax", defaults.StoppedTasksMax, 1, 100),
        };
        node.Close();
        return settings;
    }

    public static SmokeSettings ReadSmoke(SettingsNode node)
    {
        var defaults = new SmokeSettings();
        var settings = new SmokeSettings
        {
            TimeoutSeconds = node.Integer("timeoutSeconds", defaults.TimeoutSeconds, 1, 60),
            Version = ReadVersion(node.Child("version")),
            Checks = node.List("checks", defaults.Checks, 0, 50, ReadCheck),
        };
        node.Close();
        return settings;
    }

    public static ApprovalSettings ReadApproval(SettingsNode node)
    {
        var defaults = new ApprovalSettings();
        var settings = new ApprovalSettings
        {
            Required = node.Boolean("required", defaults.Required),
            TimeoutSeconds = node.Integer("timeoutSeconds", defaults.TimeoutSeconds, 60, WaitMax),
        };
        node.Close();
        return settings;
    }

    public static TrafficSettings ReadTraffic(SettingsNode node)
    {
        var defaults = new TrafficSettings();
        var settings = new TrafficSettings
        {
            Steps = node.List("steps", defaults.Steps, 1, 20, (list, at) => list.Integer(at, 100, 1, 100)),
            StepBakeSeconds = node.Integer("stepBakeSeconds", defaults.StepBakeSeconds, 0, 86_400),
        };
        node.Close();
        return settings;
    }

    public static RetentionSettings ReadRetention(SettingsNode node)
    {
        var settings = new RetentionSettings
        {
            Seconds = node.Integer("seconds", new RetentionSettings().Seconds, 0, WaitMax),
        };
        node.Close();
        return settings;
    }

    private static VersionFingerprint ReadVersion(SettingsNode node)
    {
        var defaults = new VersionFingerprint();
        var settings = new VersionFingerprint
        {
            Path = node.Text("path", defaults.Path, SettingsReader.UrlPath(), SettingsReader.PathExpected),
            JsonPath = ReadJsonPath(node, "jsonPath", defaults.JsonPath),
            Header = node.OptionalText("header", defaults.Header, HeaderName(), "a header's name or null"),
            Expect = node.Text("expect", defaults.Expect, Something(), "a text; {tag} and {digest} are filled in"),
            Requests = node.Integer("requests", defaults.Requests, 1, 100),
        };
        node.Close();
        return settings;
    }

    private static SmokeCheck ReadCheck(SettingsNode list, string at)
    {
        var defaults = new SmokeCheck { Path = "/" };
        var node = list.OptionalChild(at);
        if (node is null)
            return defaults;
        var check = new SmokeCheck
        {
            Method = node.Text("method", defaults.Method, Method(), "an HTTP method in capitals"),
            Path = node.Text("path", null, SettingsReader.UrlPath(), SettingsReader.PathExpected),
            Status = node.Integer("status", defaults.Status, 100, 599),
            BodyContains = node.OptionalText("bodyContains", null, Something(), "a text"),
            Json = ReadJson(node.OptionalChild("json")),
            Header = ReadHeader(node.OptionalChild("header")),
            LatencyMillisecondsMax = node.OptionalInteger("latencyMillisecondsMax", 1, 60_000),
        };
        node.Close();
        return check;
    }

    private static JsonExpectation? ReadJson(SettingsNode? node)
    {
        if (node is null)
            return null;
        var json = new JsonExpectation(
            ReadJsonPath(node, "path", null), node.Text("equal", null, SettingsReader.Anything(), "a text"));
        node.Close();
        return json;
    }

    private static HeaderExpectation? ReadHeader(SettingsNode? node)
    {
        if (node is null)
            return null;
        var header = new HeaderExpectation(
            node.Text("name", null, HeaderName(), "a header's name"),
            node.Text("equal", null, SettingsReader.Anything(), "a text"));
        node.Close();
        return header;
    }

    private static string ReadJsonPath(SettingsNode node, string name, string? otherwise)
    {
        const string expected = "a path as in $.version or $.items[0].name";
        var path = node.Text(name, otherwise, SettingsReader.Anything(), expected);
        return JsonPath.IsValid(path) || path.Length == 0 ? path
            : node.Problem(name, $"\"{InputText.Line(path)}\"", expected, path);
    }

    [GeneratedRegex(@"\A[!#$%&'*+.^_`|~0-9A-Za-z-]{1,256}\z")]
    private static partial Regex HeaderName();

    [GeneratedRegex(@"\A[A-Z]{1,32}\z")]
    private static partial Regex Method();

    [GeneratedRegex(".")]
    private static partial Regex Something();
}
