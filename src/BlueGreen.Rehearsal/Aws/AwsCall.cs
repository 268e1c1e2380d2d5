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

/// <summary>Who made a call: the role behind the access key, or the person at the keyboard.</summary>
public sealed record Caller(string PrincipalArn)
{
    public static readonly Caller Operator = new("arn:aws:iam::111111111111:user/operator");
}
