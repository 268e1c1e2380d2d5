using System.Text.Json.Serialization;
using BlueGreen.Core.Settings;

namespace BlueGreen.Core.Planning;

/// <summary>Every setting one deployment will use, as data, frozen when it starts and visible in the console.</summary>
/// <remarks>
/// Its JSON is the contract with statemachine.asl.json and is kept, as text, beside the lock it was made under.
/// </remarks>
public sealed record DeploymentPlan
{
    public required PlanKind Kind { get; init; }

    /// <summary>The name of the execution that made the plan.</summary>
    public required string DeploymentId { get; init; }

    /// <summary>The ARN of the execution that made the plan: the lock's first holder.</summary>
    public required string Execution { get; init; }

    public required string Application { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>
    /// The colour that was live when the plan was made: where an unsuccessful end leaves production (R4).
    /// </summary>
    public required Colour From { get; init; }

    public required Colour To { get; init; }

    /// <summary>What is brought live on <see cref="To"/>.</summary>
    public required Release Release { get; init; }

    /// <summary>What runs on <see cref="From"/>; empty texts when the pipeline did not deploy it.</summary>
    public required PreviousRelease Previous { get; init; }

    public required PipelineResources Resources { get; init; }

    public required DeploySettings Deploy { get; init; }

    public required SmokeSettings Smoke { get; init; }

    public required ApprovalSettings Approval { get; init; }

    public required TrafficSettings Traffic { get; init; }

    public required WatchSettings Watch { get; init; }

    public required RetentionSettings Retention { get; init; }
}

/// <summary>The three actions of the one state machine.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PlanKind>))]
public enum PlanKind
{
    [JsonStringEnumMemberName("deploy")]
    Deploy,

    [JsonStringEnumMemberName("rollback")]
    Rollback,

    [JsonStringEnumMemberName("retire")]
    Retire,
}

/// <summary>The release that a deployment replaces and a rollback returns to.</summary>
public sealed record PreviousRelease(string Tag, string Digest)
{
    public static PreviousRelease None => new("", "");
}
