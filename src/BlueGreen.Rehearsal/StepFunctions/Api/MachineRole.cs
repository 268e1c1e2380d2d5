using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Iam;
using BlueGreen.Rehearsal.Iam.Policies;

namespace BlueGreen.Rehearsal.StepFunctions.Api;

/// <summary>What Step Functions asks of a state machine's role when the machine is made, changed or deleted.</summary>
/// <remarks>
/// Source: CloudWatch Logs User Guide, "Enable logging from AWS services" (what creating a delivery needs); Step
/// Functions Developer Guide, "Using CloudWatch Logs to log execution history" (whose role is used).
/// </remarks>
internal sealed class MachineRole(IPermissions permissions)
{
    private const string Service = "states.amazonaws.com";

    private static readonly string[] Creating =
        ["CreateLogDelivery", "PutResourcePolicy", "DescribeResourcePolicies", "DescribeLogGroups"];

    public void RequireToCreate(string roleArn, string machine, JsonObject? logging) =>
        Require(roleArn, machine, logging, Creating);

    public void RequireToUpdate(string roleArn, string machine, JsonObject? logging) =>
        Require(roleArn, machine, logging, ["UpdateLogDelivery"]);

    public void RequireToDelete(string roleArn, string machine, JsonObject? logging) =>
        Require(roleArn, machine, logging, ["DeleteLogDelivery"]);

    /// <exception cref="AwsException">`AccessDeniedException`, as the API words it.</exception>
    private void Require(string roleArn, string machine, JsonObject? logging, string[] actions)
    {
        if (!permissions.IsAssumable(roleArn, Service))
        {
            throw new AwsException("AccessDeniedException",
                $"Neither the global service principal {Service}, nor the regional one is authorized to assume the "
                + "provided role.");
        }
        if (logging?["destinations"] is not JsonArray { Count: > 0 })
        {
            return;
        }
        foreach (var action in actions)
        {
            Demand(roleArn, machine, new($"logs:{action}", "*"));
        }
    }

    private void Demand(string roleArn, string machine, AccessRequest request)
    {
        try
        {
            permissions.Demand("logs", new(roleArn) { Session = machine }, request);
        }
        catch (AwsException refused)
        {
            throw new AwsException("AccessDeniedException",
                $"The state machine IAM Role is not authorized to access the Log Destination: {refused.Message}");
        }
    }
}
