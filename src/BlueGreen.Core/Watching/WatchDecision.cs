using System.Text.Json.Serialization;

namespace BlueGreen.Core.Watching;

/// <summary>Where the workflow goes after a look, and why.</summary>
public sealed record WatchDecision(WatchNext Next, WatchVerdict Verdict, string Reason, int Extensions);

/// <summary>What the state machine does next.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<WatchNext>))]
public enum WatchNext
{
    [JsonStringEnumMemberName("wait")]
    Wait,

    [JsonStringEnumMemberName("passed")]
    Passed,

    [JsonStringEnumMemberName("failed")]
    Failed,

    /// <summary>A person decides.</summary>
    [JsonStringEnumMemberName("hold")]
    Hold,
}

/// <summary>What was found, for people.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<WatchVerdict>))]
public enum WatchVerdict
{
    [JsonStringEnumMemberName("baseline")]
    Baseline,

    [JsonStringEnumMemberName("watching")]
    Watching,

    [JsonStringEnumMemberName("pass")]
    Pass,

    [JsonStringEnumMemberName("fail")]
    Fail,

    [JsonStringEnumMemberName("inconclusive")]
    Inconclusive,

    /// <summary>The evidence could not be read.</summary>
    [JsonStringEnumMemberName("error")]
    Error,
}
