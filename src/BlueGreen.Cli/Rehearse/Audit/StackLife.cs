using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Template;

namespace BlueGreen.Cli.Rehearse.Audit;

/// <summary>
/// The stack's own story, beside the catalogue's: made, changed and changed back, sent in full, deleted.
/// </summary>
internal static class StackLife
{
    public const string Name = "stack-life";

    private const string ProductionRule = "Custom::ProductionRule";

    /// <summary>Null, or what went wrong.</summary>
    public static async Task<string?> PlayAsync(RunningRehearsal running, string template, CancellationToken cancel)
    {
        var stack = running.Aws.Stack;
        try
        {
            await stack.UpdateAsync(new(CloudFormationTemplate.Parse(WithAnotherRule(template))), cancel);
            await stack.UpdateAsync(new(CloudFormationTemplate.Parse(template)), cancel);
            await stack.ReapplyAllAsync(cancel);
            await stack.DeleteAsync(cancel);
            return null;
        }
        catch (Exception failure) when (failure is StackFailedException or AwsException)
        {
            return failure.Message;
        }
    }

    /// <summary>As after settings of the listener were changed: the rule is neither made nor moved.</summary>
    private static string WithAnotherRule(string template)
    {
        var root = JsonNode.Parse(template)!.AsObject();
        foreach (var (_, resource) in root["Resources"]!.AsObject())
        {
            if ((string?)resource!["Type"] == ProductionRule)
            {
                var properties = resource["Properties"]!.AsObject();
                properties["Priority"] = properties.RequiredText("Priority") + "1";
                properties["PathPattern"] = "/changed" + properties.RequiredText("PathPattern");
            }
        }

        return root.ToJsonString();
    }
}
