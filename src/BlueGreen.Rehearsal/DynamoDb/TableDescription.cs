using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;

namespace BlueGreen.Rehearsal.DynamoDb;

/// <summary>A table as the API describes it.</summary>
internal static class TableDescription
{
    /// <summary>Names of a page where the caller does not say, and at most ("ListTables", Limit).</summary>
    private const int ListedMax = 100;

    public static JsonObject List(Tables tables, JsonObject parameters)
    {
        var limit = parameters.Number("Limit") ?? ListedMax;
        if (limit is < 1 or > ListedMax)
        {
            throw new AwsException("ValidationException",
                $"1 validation error detected: Value '{limit}' at 'limit' must be 1 to {ListedMax}");
        }
        var last = parameters.Text("ExclusiveStartTableName") ?? "";
        var rest = tables.Names.Where(name => string.CompareOrdinal(name, last) > 0).ToList();
        var answer = new JsonObject { ["TableNames"] = new JsonArray([.. rest.Take(limit)]) };
        if (rest.Count > limit)
        {
            answer["LastEvaluatedTableName"] = rest[limit - 1];
        }
        return answer;
    }

    public static JsonObject Of(Table table) => new()
    {
        ["TableId"] = IdOf(table),
        ["TableSizeBytes"] = table.Items.Sum(item => item.ToJsonString().Length),
        ["ProvisionedThroughput"] = Throughput(table.Definition),
        ["WarmThroughput"] = WarmThroughput(),
        ["TableName"] = table.Name,
        ["TableArn"] = table.Arn,
        ["TableStatus"] = "ACTIVE",
        ["CreationDateTime"] = JsonValue.Create(table.CreatedAt),
        ["ItemCount"] = table.Count,
        ["KeySchema"] = table.Keys.ToJson(),
        ["AttributeDefinitions"] = table.Definition["AttributeDefinitions"]?.DeepClone(),
        ["BillingModeSummary"] =
            new JsonObject { ["BillingMode"] = table.Definition.Text("BillingMode") ?? "PROVISIONED" },
        ["GlobalSecondaryIndexes"] = Indexes(table, "GlobalSecondaryIndexes", global: true),
        ["LocalSecondaryIndexes"] = Indexes(table, "LocalSecondaryIndexes", global: false),
        ["DeletionProtectionEnabled"] = table.Definition.Flag("DeletionProtectionEnabled") ?? false,
    };

    /// <summary>Null where the table has none, as the member is then left out.</summary>
    private static JsonArray? Indexes(Table table, string member, bool global) =>
        table.Definition.Objects(member).ToList() is [_, ..] indexes
            ? [.. indexes.Select(index => Index(table, index, global))]
            : null;

    private static JsonObject Index(Table table, JsonObject declared, bool global)
    {
        var index = (JsonObject)declared.DeepClone();
        var held = table.Items.Where(KeySchema.Read(declared).IsIn).ToList();
        index["IndexArn"] = $"{table.Arn}/index/{declared.RequiredText("IndexName")}";
        index["IndexSizeBytes"] = held.Sum(item => item.ToJsonString().Length);
        index["ItemCount"] = held.Count;
        if (global)
        {
            index["IndexStatus"] = "ACTIVE";
            index["ProvisionedThroughput"] = Throughput(declared);
            index["WarmThroughput"] = WarmThroughput();
        }
        return index;
    }

    /// <summary>Zeros where capacity is on demand.</summary>
    private static JsonObject Throughput(JsonObject owner)
    {
        var declared = owner["ProvisionedThroughput"] as JsonObject ?? [];
        return new()
        {
            ["NumberOfDecreasesToday"] = 0,
            ["ReadCapacityUnits"] = declared.Number("ReadCapacityUnits") ?? 0,
            ["WriteCapacityUnits"] = declared.Number("WriteCapacityUnits") ?? 0,
        };
    }

    /// <summary>What a new table on demand can take at once ("Understanding DynamoDB warm throughput").</summary>
    private static JsonObject WarmThroughput() =>
        new() { ["ReadUnitsPerSecond"] = 12_000, ["WriteUnitsPerSecond"] = 4_000, ["Status"] = "ACTIVE" };

    /// <summary>A UUID, the same for the same table.</summary>
    private static string IdOf(Table table) => new Guid(
        System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(table.Arn))[..16]).ToString();

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
