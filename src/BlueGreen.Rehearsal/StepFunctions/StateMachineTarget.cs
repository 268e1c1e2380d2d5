using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Events;
using BlueGreen.Rehearsal.StepFunctions.Paths;

namespace BlueGreen.Rehearsal.StepFunctions;

/// <summary>Lets an EventBridge rule start executions, with the role that the rule names for this target.</summary>
public sealed class StateMachineTarget(IAwsGateway gateway) : IEventTarget
{
    public bool Accepts(string targetArn) =>
        targetArn.StartsWith("arn:aws:states:", StringComparison.Ordinal)
        && targetArn.Contains(":stateMachine:", StringComparison.Ordinal);

    public Task DeliverAsync(string targetArn, string? roleArn, JsonNode input, CancellationToken cancel)
    {
        var parameters = new JsonObject { ["stateMachineArn"] = targetArn, ["input"] = input.ToText() };
        var caller = roleArn is null ? Caller.Operator : new Caller(roleArn);
        return gateway.CallAsync(new AwsCall("states", "StartExecution", parameters, caller), cancel);
    }
}
