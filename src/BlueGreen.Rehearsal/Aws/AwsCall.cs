using System.Text.Json.Nodes;

namespace BlueGreen.Rehearsal.Aws;

/// <summary>One API call, whatever wire protocol it came by: `ecs` `DescribeServices` with its parameters.</summary>
/// <param name="Service">The IAM prefix: ecs, elasticloadbalancing, states, dynamodb, cloudwatch, ecr...</param>
/// <param name="Action">The operation's name in the API model, e.g. `DescribeServices`.</param>
/// <param name="Parameters">
/// Members as the API model spells them. From the Query protocol every scalar is a JSON string; read through
/// <see cref="Members"/>.
/// </param>
public sealed record AwsCall(string Service, string Action, JsonObject Parameters, Caller Caller)
{
    public string Name => $"{Service}:{Action}";
}
