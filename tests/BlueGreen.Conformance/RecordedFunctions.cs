using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Lambda;

namespace BlueGreen.Conformance;

/// <summary>The Lambda functions of a case, by the behaviour read from their handlers.</summary>
public sealed class RecordedFunctions(RecordedCase recorded, TimeProvider clock) : ILambdaInvoker
{
    private readonly Dictionary<string, int> _calls = [];

    public async Task<LambdaResult> InvokeAsync(string functionArnOrName, JsonNode? payload, CancellationToken cancel)
    {
        var function = recorded.Tasks.FirstOrDefault(task => Is(task, functionArnOrName))
            ?? throw new AwsException("ResourceNotFoundException", $"Function not found: {functionArnOrName}", 404);
        var name = function["functionName"]!.ToString();
        var call = _calls[name] = _calls.GetValueOrDefault(name) + 1;
        if (function["kind"]!.ToString() == "sleep")
        {
            await Task.Delay(TimeSpan.FromSeconds(function["seconds"]!.GetValue<double>()), clock, cancel);
            function = (JsonObject)function["then"]!;
        }
        return Answer(function, payload, call);
    }

    private static bool Is(JsonObject task, string function) =>
        task["functionName"] is { } name && (name.ToString() == function || task["resource"]?.ToString() == function);

    private static LambdaResult Answer(JsonObject function, JsonNode? payload, int call)
    {
        var request = Request(function, call);
        return function["kind"]!.ToString() switch
        {
            "echo" => new LambdaResult(payload, null, request),
            "return" => new LambdaResult(function["value"]?.DeepClone(), null, request),
            "returnLarge" => new LambdaResult(
                new string(function["char"]!.ToString()[0], function["bytes"]!.GetValue<int>()), null, request),
            "raise" => new LambdaResult(Raised(function, call), "Unhandled", request),
            var kind => throw new InvalidDataException(
                $"A function's kind is echo, return, returnLarge, raise or sleep; found {kind}."),
        };
    }

    private static JsonObject Raised(JsonObject function, int call)
    {
        var cause = (JsonObject)function["cause"]!;
        return new JsonObject
        {
            ["errorMessage"] = cause["errorMessage"]?.DeepClone(),
            ["errorType"] = cause["errorType"]?.DeepClone(),
            ["requestId"] = Request(function, call),
            ["stackTrace"] = cause["stackTrace"]?.DeepClone(),
        };
    }

    private static string Request(JsonObject function, int call) =>
        function["requestIds"] is JsonArray ids && call <= ids.Count ? ids[call - 1]!.ToString() : $"request-{call}";
}
