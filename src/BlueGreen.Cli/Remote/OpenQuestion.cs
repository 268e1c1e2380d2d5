using Amazon.DynamoDBv2.Model;

namespace BlueGreen.Cli.Remote;

/// <summary>What a paused deployment asks, and the token that answers it. The token is never printed.</summary>
public sealed record OpenQuestion(
    string Question, string Reason, string DeploymentId, string Tag, string Digest, string AskedAt, string Token)
{
    public static OpenQuestion? From(Dictionary<string, AttributeValue> item) => item.Count == 0 ? null : new(
        item["question"].S,
        item["reason"].S,
        item["deploymentId"].S,
        item["tag"].S,
        item["digest"].S,
        item["askedAt"].S,
        item["token"].S);
}
