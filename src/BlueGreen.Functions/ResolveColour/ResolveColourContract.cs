using System.Text.Json;
using System.Text.Json.Serialization;
using BlueGreen.Core.Planning;

namespace BlueGreen.Functions.ResolveColour;

/// <summary>Property names are the contract with <c>statemachine.asl.json</c>.</summary>
/// <param name="Request">The execution's own input: typed by a person, or an event.</param>
/// <param name="StartedAt">When the execution started: a roll-back that ended since then has been done.</param>
/// <param name="Settings">PipelineSettings as JSON text, written there by the installation.</param>
public sealed record ResolveColourInput(
    JsonElement Request, string Execution, string DeploymentId, DateTimeOffset StartedAt, DateTimeOffset Now,
    string Settings);

/// <summary>What the execution is to do; nulls are written, as the machine's choices look at every member.</summary>
public sealed record ResolveColourOutput(
    WorkflowAction Action, string Reason, DeploymentPlan? Plan = null, string? PendingDigest = null)
{
    public static ResolveColourOutput None(string reason) => new(WorkflowAction.None, reason);
}

/// <summary>The branches behind ResolveColour.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<WorkflowAction>))]
public enum WorkflowAction
{
    [JsonStringEnumMemberName("none")]
    None,

    [JsonStringEnumMemberName("deploy")]
    Deploy,

    [JsonStringEnumMemberName("rollback")]
    Rollback,

    /// <summary>Brings production back for an execution that died.</summary>
    [JsonStringEnumMemberName("cleanup")]
    Cleanup,

    /// <summary>Asks again when the holder of the lock has ended.</summary>
    [JsonStringEnumMemberName("wait")]
    Wait,

    [JsonStringEnumMemberName("retire")]
    Retire,

    /// <summary>Starts the push that waited.</summary>
    [JsonStringEnumMemberName("startPending")]
    StartPending,
}
