using System.Text;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;

namespace BlueGreen.Rehearsal.Lambda;

/// <summary>Lambda's API: functions are looked up and invoked; the template alone makes them.</summary>
internal sealed class LambdaApi(LambdaService lambda)
{
    /// <summary>Functions a page at most, and where no number is given ("ListFunctions", `MaxItems`).</summary>
    private const int PageMax = 50;

    /// <summary>Bytes of a synchronous payload (Developer Guide, "Lambda quotas": 6 MB).</summary>
    private const int PayloadMax = 6 * 1024 * 1024;

    public AwsActions Actions => new()
    {
        { "Invoke", InvokeAsync },
        { "GetFunction", parameters => Get(Named(parameters)) },
        { "GetFunctionConfiguration", parameters => FunctionDescription.Of(Named(parameters)) },
        { "ListFunctions", List },
    };

    private async Task<JsonObject> InvokeAsync(JsonObject parameters, CancellationToken cancel)
    {
        var function = lambda.SettingsOf(parameters.RequiredText("FunctionName"));
        var payload = parameters["Payload"];
        if (payload is not null && Encoding.UTF8.GetByteCount(payload.ToJsonString()) > PayloadMax)
        {
            throw new AwsException("RequestTooLargeException",
                $"Request must be smaller than {PayloadMax} bytes for the InvokeFunction operation", 413);
        }
        switch (parameters.Text("InvocationType") ?? "RequestResponse")
        {
            case "Event":
                await lambda.DeliverAsync(function.Arn, null, payload ?? new JsonObject(), cancel);
                return new() { ["StatusCode"] = 202 };
            case "DryRun":
                return new() { ["StatusCode"] = 204 };
            case "RequestResponse":
                return await RunAsync(function, payload, parameters.Text("LogType") == "Tail", cancel);
            case var other:
                throw new AwsException("InvalidParameterValueException",
                    $"The invocation type is Event, RequestResponse or DryRun, found {other}.");
        }
    }

    private async Task<JsonObject> RunAsync(
        FunctionSettings function, JsonNode? payload, bool withLog, CancellationToken cancel)
    {
        var (result, invocation) = await lambda.RunAsync(function.Arn, payload, cancel);
        var answer = new JsonObject
        {
            ["StatusCode"] = 200,
            ["ExecutedVersion"] = "$LATEST",
            ["Payload"] = result.Payload?.DeepClone(),
        };
        if (result.FunctionError is { } error)
        {
            answer["FunctionError"] = error;
        }
        if (withLog)
        {
            var tail = await invocation.LogTail.WaitAsync(cancel);
            answer["LogResult"] = Convert.ToBase64String(Encoding.UTF8.GetBytes(tail));
        }
        return answer;
    }

    private static JsonObject Get(FunctionSettings function)
    {
        var answer = new JsonObject
        {
            ["Configuration"] = FunctionDescription.Of(function),
            ["Code"] = new JsonObject { ["RepositoryType"] = "S3" },
        };
        if (function.ConcurrencyMax is { } most)
        {
            answer["Concurrency"] = new JsonObject { ["ReservedConcurrentExecutions"] = most };
        }
        return answer;
    }

    private JsonObject List(JsonObject parameters)
    {
        var asked = parameters.Number("MaxItems") ?? PageMax;
        if (asked is < 1 or > 10_000)
        {
            throw new AwsException(
                "InvalidParameterValueException", $"MaxItems is between 1 and 10000, found {asked}.");
        }
        var page = Page.Of(
            [.. lambda.Functions.OrderBy(function => function.Name, StringComparer.Ordinal)],
            function => function.Name, Math.Min(asked, PageMax), parameters.Text("Marker"),
            () => new AwsException("InvalidParameterValueException", "Invalid pagination token provided"));
        return new()
        {
            ["Functions"] = new JsonArray([.. page.Items.Select(FunctionDescription.Of)]),
            ["NextMarker"] = page.NextToken,
        };
    }

    private FunctionSettings Named(JsonObject parameters) =>
        lambda.SettingsOf(parameters.RequiredText("FunctionName"));
}
