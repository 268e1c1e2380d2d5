using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;

namespace BlueGreen.Cli.Rehearse.Audit;

/// <summary>Finds the policy statements in a resource's properties, wherever its type keeps them.</summary>
internal static class PolicyStatements
{
    /// <summary>Each with the list it stands in, so that it can be taken out.</summary>
    public static IEnumerable<(JsonObject Statement, JsonArray List)> Of(string type, JsonObject properties)
    {
        var documents = type switch
        {
            "AWS::IAM::Role" => properties.Objects("Policies").Select(policy => policy["PolicyDocument"]),
            "AWS::ECR::Repository" => [properties["RepositoryPolicyText"]],
            _ => [],
        };
        return
            from document in documents.OfType<JsonObject>()
            let list = document["Statement"] as JsonArray ?? []
            from statement in list.OfType<JsonObject>().ToList()
            select (statement, list);
    }

    /// <summary>IAM takes one value where it takes several; an intrinsic is one.</summary>
    public static IReadOnlyList<JsonNode?> Many(JsonNode? oneOrMore) =>
        oneOrMore is JsonArray list ? [.. list] : [oneOrMore];
}
