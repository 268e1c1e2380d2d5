using System.Text.Json;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.StepFunctions.Paths;

namespace BlueGreen.Rehearsal.StepFunctions.Tasks;

/// <summary>`states:startExecution`: starts another execution, and with `.sync` waits for its end.</summary>
internal sealed class ExecutionIntegration(IAwsGateway gateway, Func<string, Task> completionOf) : ITaskIntegration
{
    public async Task<JsonNode?> CallAsync(TaskCall call, CancellationToken cancel)
    {
        var parameters = MemberNames.Sent(call.Arguments as JsonObject, hasLowerMembers: true) as JsonObject ?? [];
        if ((call.Arguments as JsonObject)?["Input"] is { } input)
        {
            parameters["input"] = input.Kind() == JsonValueKind.String ? input.Text() : input.ToText();
        }
        return await StatesAsync(call, "StartExecution", parameters, cancel);
    }

    public async Task<JsonNode?> CompleteAsync(TaskCall call, JsonNode? submitted, CancellationToken cancel)
    {
        var arn = submitted!["ExecutionArn"]!.ToString();
        await completionOf(arn).WaitAsync(cancel);
        var end = await StatesAsync(call, "DescribeExecution", new JsonObject { ["executionArn"] = arn }, cancel);
        if (end["Status"]!.ToString() != Running.ExecutionStatus.Succeeded)
        {
            throw new StateFailedException(StateFailedException.TaskFailed, end.ToText());
        }
        if (call.Resource.IsSync2 && JsonValues.TryParse(end["Output"]!.ToString(), out var output))
        {
            end["Output"] = output;
        }
        return end;
    }

    private async Task<JsonObject> StatesAsync(
        TaskCall call, string action, JsonObject parameters, CancellationToken cancel)
    {
        try
        {
            var request = new AwsCall("states", action, parameters, new Caller(call.RoleArn));
            var answer = await gateway.CallAsync(request, cancel);
            return (JsonObject)MemberNames.Shown(answer, hasLowerMembers: true)!;
        }
        catch (AwsException error)
        {
            throw ServiceErrors.Of(error, call.Resource);
        }
    }
}
