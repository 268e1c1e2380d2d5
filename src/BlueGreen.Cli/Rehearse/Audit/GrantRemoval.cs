using System.Text.Json.Nodes;

namespace BlueGreen.Cli.Rehearse.Audit;

/// <summary>Makes a template that lacks one action of one role, and nothing else.</summary>
internal static class GrantRemoval
{
    public static string Without(string template, Grant grant)
    {
        var root = JsonNode.Parse(template)!.AsObject();
        var resource = root["Resources"]![grant.LogicalId]!.AsObject();
        var properties = resource["Properties"]!.AsObject();
        var removed = 0;
        foreach (var (statement, list) in PolicyStatements.Of((string)resource["Type"]!, properties))
        {
            var actions = PolicyStatements.Many(statement["Action"]);
            var kept = actions.Where(action => action!.ToString() != grant.Action).ToList();
            removed += actions.Count - kept.Count;
            if (kept.Count == 0)
                list.Remove(statement);
            else
                statement["Action"] = new JsonArray([.. kept.Select(action => action!.DeepClone())]);
        }

        return removed > 0
            ? root.ToJsonString()
            : throw new InvalidOperationException($"The template grants no {grant.Key}.");
    }
}
