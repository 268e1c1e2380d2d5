using System.Text.Json;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Iam;
using BlueGreen.Rehearsal.Lambda;
using BlueGreen.Rehearsal.StepFunctions.Paths;

namespace BlueGreen.Rehearsal.StepFunctions.Tasks;

/// <summary>Invokes Lambda functions, named by their own ARN or through `lambda:invoke`.</summary>
internal sealed class FunctionIntegration(ILambdaInvoker lambda, IPermissions permissions) : ITaskIntegration
{
    public async Task<JsonNode?> CallAsync(TaskCall call, CancellationToken cancel)
    {
        if (call.Resource.Kind == TaskResourceKind.Function)
        {
            return await InvokeAsync(call.Resource.Arn, call.Arguments, call, cancel);
        }
        var given = call.Arguments as JsonObject ?? [];
        var function = given["FunctionName"]?.ToString()
            ?? throw StateFailedException.OfRuntime("The field 'FunctionName' is required but was missing");
        return new JsonObject
        {
            ["ExecutedVersion"] = "$LATEST",
            ["Payload"] = (await InvokeAsync(function, Event(given["Payload"]), call, cancel)).Adopted(),
            ["StatusCode"] = 200,
        };
    }

    public Task<JsonNode?> CompleteAsync(TaskCall call, JsonNode? submitted, CancellationToken cancel) =>
        throw StateFailedException.OfRuntime($"There is no resource {call.Resource.Arn}.");

    /// <summary>No payload is an empty object, a text is taken as JSON (recorded).</summary>
    private static JsonNode? Event(JsonNode? payload) => payload.Kind() switch
    {
        JsonValueKind.Null => new JsonObject(),
        JsonValueKind.String when JsonValues.TryParse(payload.Text(), out var parsed) => parsed,
        _ => payload,
    };

    private async Task<JsonNode?> InvokeAsync(
        string function, JsonNode? payload, TaskCall call, CancellationToken cancel)
    {
        try
        {
            // The invocation is Step Functions' own, in the machine's name; it takes no way through an API.
            permissions.Admit(new AwsCall(
                "lambda", "Invoke", new JsonObject { ["FunctionName"] = function }, new Caller(call.RoleArn)));
            var result = await lambda.InvokeAsync(function, payload, cancel);
            return result.FunctionError is null ? result.Payload : throw Failed(result);
        }
        catch (AwsException error)
        {
            throw ServiceErrors.Of(error, call.Resource);
        }
    }

    /// <summary>The error is the exception's class name, the cause the whole answer.</summary>
    private static StateFailedException Failed(LambdaResult result) => StateFailedException.OfWork(
        (result.Payload as JsonObject)?["errorType"]?.ToString() ?? "Lambda.Unknown", result.Payload.ToText());
}
