using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;

namespace BlueGreen.Rehearsal.DynamoDb;

/// <summary>A table as the API describes it.</summary>
internal static class TableDescription
{
    public static JsonObject Of(Table table) => new()
    {
        ["TableName"] = table.Name,
        ["TableArn"] = table.Arn,
        ["TableStatus"] = "ACTIVE",
        ["CreationDateTime"] = JsonValue.Create(table.CreatedAt),
        ["ItemCount"] = table.Count,
        ["KeySchema"] = table.Keys.ToJson(),
        ["AttributeDefinitions"] = table.Definition["AttributeDefinitions"]?.DeepClone(),
        ["BillingModeSummary"] =
            new JsonObject { ["BillingMode"] = table.Definition.Text("BillingMode") ?? "PROVISIONED" },
        ["GlobalSecondaryIndexes"] = table.Definition["GlobalSecondaryIndexes"]?.DeepClone(),
        ["DeletionProtectionEnabled"] = table.Definition.Flag("DeletionProtectionEnabled") ?? false,
    };

    public static JsonObject Backups(Table table)
    {
        var recovery = table.Definition["PointInTimeRecoverySpecification"] as JsonObject ?? [];
        var enabled = recovery.Flag("PointInTimeRecoveryEnabled") ?? false;
        return new()
        {
            ["ContinuousBackupsStatus"] = "ENABLED",
            ["PointInTimeRecoveryDescription"] =
                new JsonObject { ["PointInTimeRecoveryStatus"] = enabled ? "ENABLED" : "DISABLED" },
        };
    }

    public static JsonObject TimeToLive(Table table)
    {
        var declared = table.Definition["TimeToLiveSpecification"] as JsonObject ?? [];
        return new()
        {
            ["TimeToLiveStatus"] = declared.Flag("Enabled") ?? false ? "ENABLED" : "DISABLED",
            ["AttributeName"] = declared.Text("AttributeName"),
        };
    }
}
