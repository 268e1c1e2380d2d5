using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace BlueGreen.Rehearsal.Aws.Wire;

/// <summary>REST-JSON for the few Lambda operations that clients use: invoking, and looking functions up.</summary>
internal sealed class LambdaRestProtocol : WireProtocol
{
    private const string Functions = "/2015-03-31/functions";
    private const string ContentType = "application/json";

    public override bool Speaks(WireRequest request) => request.Path.StartsWith(Functions, StringComparison.Ordinal);

    public override AwsCall Read(WireRequest request, Caller caller)
    {
        var parts = request.Path[Functions.Length..].Split('/', StringSplitOptions.RemoveEmptyEntries);
        var function = parts.Length > 0 ? Uri.UnescapeDataString(parts[0]) : "";
        return (request.Method, parts) switch
        {
            ("GET", []) => new("lambda", "ListFunctions", Paging(request), caller),
            ("GET", [_]) => new("lambda", "GetFunction", new() { ["FunctionName"] = function }, caller),
            ("GET", [_, "configuration"]) =>
                new("lambda", "GetFunctionConfiguration", new() { ["FunctionName"] = function }, caller),
            ("POST", [_, "invocations"]) => new("lambda", "Invoke", Invocation(function, request), caller),
            _ => throw new AwsException("UnknownOperationException",
                $"The rehearsal does not imitate the Lambda request {request.Method} {request.Path}.", 404),
        };
    }

    public override WireResponse Write(AwsCall call, JsonObject answer, string requestId)
    {
        var headers = ImmutableDictionary<string, string>.Empty.Add("x-amzn-RequestId", requestId);
        if (call.Action != "Invoke")
        {
            return new(200, ContentType, JsonProtocol.Render(answer)) { Headers = headers };
        }
        if (answer.Text("FunctionError") is { } functionError)
        {
            headers = headers.Add("X-Amz-Function-Error", functionError);
        }
        if (answer.Text("LogResult") is { } log)
        {
            headers = headers.Add("X-Amz-Log-Result", log);
        }
        headers = headers.Add("X-Amz-Executed-Version", answer.Text("ExecutedVersion") ?? "$LATEST");
        var status = answer.Number("StatusCode") ?? 200;
        var body = status == 200 ? answer["Payload"]?.ToJsonString() ?? "null" : "";
        return new(status, ContentType, body) { Headers = headers };
    }

    public override WireResponse WriteError(AwsException error, string requestId) =>
        new(error.Status, ContentType, new JsonObject { ["Type"] = "User", ["Message"] = error.Message }.ToJsonString())
        {
            Headers = ImmutableDictionary<string, string>.Empty
                .Add("x-amzn-ErrorType", error.Code).Add("x-amzn-RequestId", requestId),
        };

    private static JsonObject Paging(WireRequest request)
    {
        var members = new JsonObject();
        foreach (var name in new[] { "Marker", "MaxItems" })
        {
            if (request.Query[name].ToString() is { Length: > 0 } value)
            {
                members[name] = value;
            }
        }
        return members;
    }

    private static JsonObject Invocation(string function, WireRequest request)
    {
        var type = request.Headers["X-Amz-Invocation-Type"].ToString();
        try
        {
            var members = new JsonObject
            {
                ["FunctionName"] = function,
                ["InvocationType"] = type.Length == 0 ? "RequestResponse" : type,
                ["Payload"] = request.Body.Length == 0 ? null : JsonNode.Parse(request.Body),
            };
            if (request.Headers["X-Amz-Log-Type"].ToString() is { Length: > 0 } log)
            {
                members["LogType"] = log;
            }
            return members;
        }
        catch (JsonException malformed)
        {
            throw new AwsException("InvalidRequestContentException",
                $"Could not parse request body into json: {malformed.Message}");
        }
    }
}
