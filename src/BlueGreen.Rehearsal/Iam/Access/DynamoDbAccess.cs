using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Iam.Policies;

namespace BlueGreen.Rehearsal.Iam.Access;

/// <summary>Amazon DynamoDB: its transactions and batches have no action of their own.</summary>
internal static class DynamoDbAccess
{
    private static readonly string[] Writes = ["Put", "Update", "Delete", "ConditionCheck"];

    public static IEnumerable<AccessRow> Rows =>
    [
        .. AccessRow.Unscoped("dynamodb", "ListTables", "DescribeLimits", "DescribeEndpoints"),
        .. AccessRow.On("dynamodb", subject => Table(subject, subject.Parameters),
            "GetItem", "PutItem", "UpdateItem", "DeleteItem", "Query", "Scan", "DescribeTable",
            "DescribeContinuousBackups", "DescribeTimeToLive", "BatchGetItem", "BatchWriteItem"),
        .. AccessRow.On("dynamodb", subject => subject.Text("ResourceArn"), "ListTagsOfResource"),
        new("dynamodb:TransactWriteItems", Items(Writes)),
        new("dynamodb:TransactGetItems", Items(["Get"])),
    ];

    private static Func<AccessSubject, IEnumerable<AccessRequest>> Items(string[] kinds) => subject =>
        from item in subject.Parameters.Objects("TransactItems")
        from kind in kinds
        where item[kind] is JsonObject
        select new AccessRequest($"dynamodb:{kind}Item", Table(subject, (JsonObject)item[kind]!));

    private static string Table(AccessSubject subject, JsonObject parameters) =>
        subject.Arn("dynamodb", "table/", parameters.Text("TableName") ?? "");
}
