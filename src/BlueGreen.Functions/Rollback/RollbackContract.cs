using BlueGreen.Core.Planning;

namespace BlueGreen.Functions.Rollback;

/// <summary>Property names are the contract with <c>statemachine.asl.json</c>.</summary>
/// <param name="Execution">Who calls: the deployment's own execution, or one that took its lock over.</param>
public sealed record RollbackInput(
    DeploymentPlan Plan, string Execution, WorkflowData Workflow, DateTimeOffset Now);

/// <summary>The execution's data as it stands: why it is here, and what an earlier turn of the loop answered.</summary>
public sealed record WorkflowData(
    string? Reason = null, WorkflowError? Error = null, RollbackProgress? Rollback = null);

/// <summary>What a catch was given; Step Functions spells its members so.</summary>
public sealed record WorkflowError(
    [property: System.Text.Json.Serialization.JsonPropertyName("Error")] string Error,
    [property: System.Text.Json.Serialization.JsonPropertyName("Cause")] string? Cause = null);

/// <summary>The part of an earlier answer that the next one builds on.</summary>
public sealed record RollbackProgress(DateTimeOffset? Since, DateTimeOffset? EndsAt = null);

/// <summary>Whether production is back, and if not, when to look again.</summary>
/// <param name="PendingDigest">A push that waited and may start now. Null is written: a choice looks at it.</param>
/// <param name="Since">When this roll-back first looked.</param>
/// <param name="EndsAt">When it may end, once production was seen where it should be.</param>
public sealed record RollbackOutput(
    bool Done, int WaitSeconds, string Reason, string? PendingDigest, DateTimeOffset Since,
    DateTimeOffset? EndsAt = null)
{
    public static RollbackOutput Finished(string reason, string? pendingDigest, DateTimeOffset since) =>
        new(true, 0, reason, pendingDigest, since);
}
