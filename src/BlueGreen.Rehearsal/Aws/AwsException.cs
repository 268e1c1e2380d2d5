using System.Text.Json.Nodes;

namespace BlueGreen.Rehearsal.Aws;

/// <summary>An error as the service names it; becomes `__type` in JSON and `Error/Code` in XML.</summary>
public sealed class AwsException(string code, string message, int status = 400) : Exception(message)
{
    public string Code { get; } = code;

    public int Status { get; } = status;

    /// <summary>What the code was in the Query protocol, where the service has left that for JSON (SQS).</summary>
    public string? QueryCode { get; init; }

    /// <summary>Further members of the error's shape, e.g. `CancellationReasons`.</summary>
    public JsonObject Details { get; init; } = [];

    public static AwsException UnknownOperation(AwsCall call) =>
        new("UnknownOperationException", $"The rehearsal does not imitate {call.Name}.");
}
