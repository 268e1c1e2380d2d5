using System.Collections.Frozen;

namespace BlueGreen.Rehearsal.StepFunctions.Tasks;

/// <summary>
/// What Step Functions offers of the services it is made for: `dynamodb:query` is refused when a machine is created.
/// </summary>
internal static class OptimisedIntegrations
{
    private const string Token = ".waitForTaskToken";

    /// <summary>
    /// Actions with their patterns (docs "Integrating optimized services"), of the services a deployment may meet. Of
    /// any other service every action is believed to exist.
    /// </summary>
    private static readonly FrozenDictionary<string, FrozenSet<string>> ByService = new Dictionary<string, string[]>
    {
        ["dynamodb"] = ["getItem", "putItem", "updateItem", "deleteItem"],
        ["ecs"] = ["runTask", "runTask.sync", $"runTask{Token}"],
        ["events"] = ["putEvents", $"putEvents{Token}"],
        ["lambda"] = ["invoke", $"invoke{Token}"],
        ["sns"] = ["publish", $"publish{Token}"],
        ["sqs"] = ["sendMessage", $"sendMessage{Token}"],
        ["states"] = ["startExecution", "startExecution.sync", "startExecution.sync:2", $"startExecution{Token}"],
    }.ToFrozenDictionary(service => service.Key, service => service.Value.ToFrozenSet());

    /// <param name="action">With its pattern: `startExecution.sync:2`.</param>
    public static bool Accept(bool isAwsSdk, string service, string action) => isAwsSdk
        ? !action.EndsWith(".sync", StringComparison.Ordinal) && !action.EndsWith(".sync:2", StringComparison.Ordinal)
        : !ByService.TryGetValue(service, out var actions) || actions.Contains(action);
}
