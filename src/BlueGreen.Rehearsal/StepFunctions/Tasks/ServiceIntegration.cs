using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;

namespace BlueGreen.Rehearsal.StepFunctions.Tasks;

/// <summary>Calls an operation of an imitated service with the state machine's role.</summary>
internal sealed class ServiceIntegration(IAwsGateway gateway) : ITaskIntegration
{
    public async Task<JsonNode?> CallAsync(TaskCall call, CancellationToken cancel)
    {
        var names = ServiceNames.Of(call.Resource.Service);
        var action = $"{char.ToUpperInvariant(call.Resource.Action[0])}{call.Resource.Action[1..]}";
        var parameters = Parameters(call, names);
        try
        {
            var answer = await gateway.CallAsync(
                new AwsCall(names.Prefix, action, parameters, new Caller(call.RoleArn)), cancel);
            var result = MemberNames.Shown(answer, names.HasLowerMembers) as JsonObject ?? [];
            return IsPutEvents(call.Resource) ? EventEntries.Checked(result) : result;
        }
        catch (AwsException error)
        {
            throw ServiceErrors.Of(error, call.Resource);
        }
    }

    public Task<JsonNode?> CompleteAsync(TaskCall call, JsonNode? submitted, CancellationToken cancel) =>
        throw StateFailedException.OfRuntime($"The rehearsal does not imitate {call.Resource.Arn}.");

    private static bool IsPutEvents(TaskResource resource) =>
        resource is { Service: "events", Kind: TaskResourceKind.Optimised };

    private static JsonObject Parameters(TaskCall call, ServiceNames names)
    {
        var given = call.Arguments as JsonObject ?? [];
        if (IsPutEvents(call.Resource))
        {
            return EventEntries.Completed(given, call);
        }
        return MemberNames.Sent(given, names.HasLowerMembers) as JsonObject ?? [];
    }
}
