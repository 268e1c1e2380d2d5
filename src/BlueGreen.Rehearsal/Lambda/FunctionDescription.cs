using System.Globalization;
using System.Text.Json.Nodes;

namespace BlueGreen.Rehearsal.Lambda;

/// <summary>A function as `GetFunction` and `ListFunctions` word it.</summary>
internal static class FunctionDescription
{
    /// <summary>Lambda's default (Developer Guide, "Lambda quotas").</summary>
    private const int EphemeralStorageMegabytes = 512;

    public static JsonObject Of(FunctionSettings function) => new()
    {
        ["FunctionName"] = function.Name,
        ["FunctionArn"] = function.Arn,
        ["Role"] = function.RoleArn,
        ["Runtime"] = function.Runtime,
        ["Handler"] = function.Handler,
        ["MemorySize"] = function.MemoryMegabytes,
        ["Timeout"] = (int)function.Timeout.TotalSeconds,
        ["LastModified"] = function.ModifiedAt.UtcDateTime.ToString(
            "yyyy-MM-dd'T'HH:mm:ss.fff'+0000'", CultureInfo.InvariantCulture),
        ["Version"] = "$LATEST",
        ["Architectures"] = new JsonArray("x86_64"),
        ["EphemeralStorage"] = new JsonObject { ["Size"] = EphemeralStorageMegabytes },
        ["TracingConfig"] = new JsonObject { ["Mode"] = "PassThrough" },
        ["LoggingConfig"] = new JsonObject
        {
            ["LogFormat"] = function.LogsJson ? "JSON" : "Text",
            ["LogGroup"] = function.LogGroup,
        },
        ["State"] = "Active",
        ["LastUpdateStatus"] = "Successful",
        ["PackageType"] = "Zip",
        ["Environment"] = new JsonObject
        {
            ["Variables"] = new JsonObject(function.Environment.Select(
                variable => KeyValuePair.Create(variable.Key, (JsonNode?)variable.Value))),
        },
    };
}
