using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace BlueGreen.Rehearsal.Events;

/// <summary>One rule of the bus: what it wants (a pattern, or a time), and where it passes it to.</summary>
public sealed record EventRule(string Name, string Arn)
{
    public string? Description { get; init; }

    public bool Enabled { get; init; } = true;

    /// <summary>The pattern as written, for those who ask for it.</summary>
    public string? PatternText { get; init; }

    public EventPattern? Pattern { get; init; }

    public string? ScheduleExpression { get; init; }

    public ImmutableArray<RuleTarget> Targets { get; init; } = [];
}

/// <summary>Where a rule passes events to, in which form, and how hard it tries.</summary>
public sealed record RuleTarget(string Id, string Arn)
{
    /// <summary>
    /// EventBridge retries for 24 hours and 185 times (EventBridge User Guide, "Retry policy and dead-letter queues").
    /// </summary>
    public const int RetriesByDefault = 185;

    public static readonly TimeSpan EventAgeByDefault = TimeSpan.FromHours(24);

    public string? RoleArn { get; init; }

    /// <summary>The target as the template or the API spells it: Input, InputPath, InputTransformer.</summary>
    public JsonObject Source { get; init; } = [];

    public int RetriesMax { get; init; } = RetriesByDefault;

    public TimeSpan EventAgeMax { get; init; } = EventAgeByDefault;

    public string? DeadLetterArn { get; init; }
}
