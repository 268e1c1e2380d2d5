using System.Text.Json.Nodes;

namespace BlueGreen.Rehearsal.Lambda;

/// <summary>A function as `GetFunction` and `ListFunctions` word it.</summary>
internal static class FunctionDescription
{
    public static JsonObject Of(FunctionSettings function) => new()
    {
        ["FunctionName"] = function.Name,
        ["FunctionArn"] = function.Arn,
        ["Role"] = function.RoleArn,
        ["Runtime"] = function.Runtime,
        ["Handler"] = function.Handler,
        ["MemorySize"] = function.MemoryMegabytes,
        ["Timeout"] = (int)function.Timeout.TotalSeconds,
        ["Version"] = "$LATEST",
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
