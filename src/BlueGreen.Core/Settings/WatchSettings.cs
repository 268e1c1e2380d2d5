using System.Text.Json.Serialization;

namespace BlueGreen.Core.Settings;

/// <summary>How real traffic on the new colour is judged after each switch.</summary>
/// <remarks>Settings of a plan are `set`: what an older plan lacks has its default (docs/decisions/0049).</remarks>
public sealed record WatchSettings
{
    public int IntervalSeconds { get; set; } = 15;

    /// <summary>After the last traffic step.</summary>
    public int BakeSeconds { get; set; } = 600;

    /// <summary>How far before the switch the live colour's metrics are taken as the baseline.</summary>
    public int BaselineSeconds { get; set; } = 600;

    public ProbeSettings Probes { get; set; } = new();

    /// <summary>5xx answers of the new colour, of all its answers.</summary>
    public double ErrorPercentMax { get; set; } = 1.0;

    /// <summary>Percentage points above the baseline.</summary>
    public double ErrorPercentIncreaseMax { get; set; } = 0.5;

    /// <summary>
    /// Fewer failed answers than this are chance, whatever their share: one of the first hundred is a percent already,
    /// and a service with one error in a thousand answers would lose every seventh good release by it
    /// (docs/decisions/0042).
    /// </summary>
    public int ErrorsMin { get; set; } = 5;

    /// <summary>p99 by the load balancer's measure.</summary>
    public int LatencyMillisecondsMax { get; set; } = 2_000;

    /// <summary>Times the baseline's p99.</summary>
    public double LatencyRatioMax { get; set; } = 2.0;

    /// <summary>
    /// A difference below this is noise whatever its ratio: a fleet that takes its first traffic compiles and fills its
    /// caches, and p99 shows it.
    /// </summary>
    public int LatencyIncreaseMillisecondsMin { get; set; } = 200;

    /// <summary>Fewer answers than this decide nothing (R9).</summary>
    public int RequestsMin { get; set; } = 100;

    /// <summary>Names of CloudWatch alarms that fail the deployment while they are in ALARM.</summary>
    public IReadOnlyList<string> Alarms { get; set; } = [];

    public InconclusiveSettings Inconclusive { get; set; } = new();
}

/// <summary>The requests that Watch itself sends through the production listener, each time it looks.</summary>
public sealed record ProbeSettings
{
    public string Path { get; set; } = "/";

    public int Status { get; set; } = 200;

    public int Requests { get; set; } = 10;

    public int TimeoutSeconds { get; set; } = 5;

    /// <summary>Failed probes, of all probes since the switch, in percent.</summary>
    public double FailurePercentMax { get; set; } = 10;

    /// <summary>The slowest tenth of the probes since the switch must stay below this.</summary>
    public int LatencyMillisecondsMax { get; set; } = 1_000;

    /// <summary>Fewer probes than this decide nothing (R9).</summary>
    public int RequestsMin { get; set; } = 10;
}

/// <summary>What to do when the bake is over and too little was seen to judge.</summary>
public sealed record InconclusiveSettings
{
    /// <summary>Each extension is one more bake.</summary>
    public int ExtensionsMax { get; set; } = 1;

    public InconclusiveChoice Then { get; set; } = InconclusiveChoice.RollBack;
}

/// <summary>The end of an inconclusive bake: back to the old colour, or a person decides.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<InconclusiveChoice>))]
public enum InconclusiveChoice
{
    [JsonStringEnumMemberName("rollBack")]
    RollBack,

    [JsonStringEnumMemberName("hold")]
    Hold,
}
