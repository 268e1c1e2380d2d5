using Amazon.CDK;
using Amazon.CDK.AWS.DynamoDB;
using BlueGreen.Core;
using Constructs;

namespace BlueGreen.Cdk;

/// <summary>The lock, the record, the open questions and the history of one application.</summary>
/// <remarks>Its key is constant, so no setting can replace it; deleting the stack leaves it behind.</remarks>
public sealed class StateTable : Construct
{
    private readonly CfnTable _table;

    public StateTable(Construct scope, ApplicationNames names)
        : base(scope, "StateTable")
    {
        _table = new CfnTable(this, "Table", new CfnTableProps
        {
            TableName = names.Table,
            AttributeDefinitions = new[] { Text("pk"), Text("sk") },
            KeySchema = new[] { Key("pk", "HASH"), Key("sk", "RANGE") },
            BillingMode = "PAY_PER_REQUEST",
            PointInTimeRecoverySpecification = new CfnTable.PointInTimeRecoverySpecificationProperty
            {
                PointInTimeRecoveryEnabled = true,
            },
            // Approval tokens are kept here: a key of this account, whose use is logged.
            SseSpecification = new CfnTable.SSESpecificationProperty { SseEnabled = true },
        });
        _table.ApplyRemovalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE);
    }

    public string Name => _table.Ref;

    public string Arn => _table.AttrArn;

    private static CfnTable.AttributeDefinitionProperty Text(string name) =>
        new() { AttributeName = name, AttributeType = "S" };

    private static CfnTable.KeySchemaProperty Key(string name, string type) =>
        new() { AttributeName = name, KeyType = type };
}
