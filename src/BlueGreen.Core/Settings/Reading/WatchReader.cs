using System.Text.RegularExpressions;

namespace BlueGreen.Core.Settings.Reading;

/// <summary>Reads how the new colour is judged.</summary>
internal static partial class WatchReader
{
    public static WatchSettings Read(SettingsNode node)
    {
        var defaults = new WatchSettings();
        var settings = new WatchSettings
        {
            IntervalSeconds = node.Integer("intervalSeconds", defaults.IntervalSeconds, 1, 3_600),
            BakeSeconds = node.Integer("bakeSeconds", defaults.BakeSeconds, 0, 604_800),
            BaselineSeconds = node.Integer("baselineSeconds", defaults.BaselineSeconds, 60, 86_400),
            Probes = ReadProbes(node.Child("probes")),
            ErrorPercentMax = node.Number("errorPercentMax", defaults.ErrorPercentMax, 0, 100),
            ErrorPercentIncreaseMax =
                node.Number("errorPercentIncreaseMax", defaults.ErrorPercentIncreaseMax, 0, 100),
            ErrorsMin = node.Integer("errorsMin", defaults.ErrorsMin, 1, 10_000_000),
            LatencyMillisecondsMax = node.Integer("latencyMillisecondsMax", defaults.LatencyMillisecondsMax, 1,
                600_000),
            LatencyRatioMax = node.Number("latencyRatioMax", defaults.LatencyRatioMax, 1, 1_000),
            LatencyIncreaseMillisecondsMin =
                node.Integer("latencyIncreaseMillisecondsMin", defaults.LatencyIncreaseMillisecondsMin, 0, 600_000),
            RequestsMin = node.Integer("requestsMin", defaults.RequestsMin, 1, 10_000_000),
            Alarms = node.List(
                "alarms", defaults.Alarms, 0, 100, (list, at) => list.Text(at, null, AlarmName(), "an alarm's name")),
            Inconclusive = ReadInconclusive(node.Child("inconclusive")),
        };
        node.Close();
        return settings;
    }

    private static ProbeSettings ReadProbes(SettingsNode node)
    {
        var defaults = new ProbeSettings();
        var settings = new ProbeSettings
        {
            Path = node.Text("path", defaults.Path, SettingsReader.UrlPath(), SettingsReader.PathExpected),
            Status = node.Integer("status", defaults.Status, 100, 599),
            Requests = node.Integer("requests", defaults.Requests, 1, 100),
            TimeoutSeconds = node.Integer("timeoutSeconds", defaults.TimeoutSeconds, 1, 30),
            FailurePercentMax = node.Number("failurePercentMax", defaults.FailurePercentMax, 0, 100),
            LatencyMillisecondsMax = node.Integer("latencyMillisecondsMax", defaults.LatencyMillisecondsMax, 1, 60_000),
            RequestsMin = node.Integer("requestsMin", defaults.RequestsMin, 1, 100_000),
        };
        node.Close();
        return settings;
    }

    private static InconclusiveSettings ReadInconclusive(SettingsNode node)
    {
        var defaults = new InconclusiveSettings();
        var choices = new Dictionary<string, InconclusiveChoice>
        {
            ["rollBack"] = InconclusiveChoice.RollBack,
            ["hold"] = InconclusiveChoice.Hold,
        };
        var settings = new InconclusiveSettings
        {
            ExtensionsMax = node.Integer("extensionsMax", defaults.ExtensionsMax, 0, 10),
            Then = node.Choice("then", defaults.Then, choices),
        };
        node.Close();
        return settings;
    }

    [GeneratedRegex(@"\A[^\p{C}]{1,255}\z")]
    private static partial Regex AlarmName();
}
