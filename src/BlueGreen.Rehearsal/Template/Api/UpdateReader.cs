using System.Collections.Immutable;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;

namespace BlueGreen.Rehearsal.Template.Api;

/// <summary>Reads what UpdateStack and CreateChangeSet share: the template, its parameters, what it may make.</summary>
internal static class UpdateReader
{
    /// <exception cref="AwsException">`ValidationError`, or `InsufficientCapabilitiesException`.</exception>
    public static StackUpdate Read(JsonObject parameters, Stack stack)
    {
        var template = Template(parameters, stack);
        DemandCapabilities(template, [.. parameters.Texts("Capabilities")]);
        return new(template)
        {
            Parameters = Values(parameters, stack),
            RevertsDrift = parameters.Text("DeploymentMode") switch
            {
                null => false,
                "REVERT_DRIFT" => true,
                var other => throw Invalid(
                    $"Value '{other}' at 'deploymentMode' failed to satisfy constraint: Member must satisfy enum "
                    + "value set: [REVERT_DRIFT]"),
            },
        };
    }

    public static AwsException Invalid(string message) => new("ValidationError", message);

    /// <remarks>
    /// AWS takes 51,200 bytes as `TemplateBody` and the rest by way of S3, which is not here: so any size is taken.
    /// </remarks>
    private static CloudFormationTemplate Template(JsonObject parameters, Stack stack)
    {
        if (parameters.Text("UsePreviousTemplate") == "true")
        {
            return stack.Template;
        }
        var body = parameters.Text("TemplateBody") ?? throw Invalid(parameters.Text("TemplateURL") is null
            ? "Either Template URL or Template Body must be specified."
            : "The rehearsal has no S3 to read a TemplateURL from; expected TemplateBody, of any size.");
        try
        {
            return CloudFormationTemplate.Parse(body);
        }
        catch (TemplateException problem)
        {
            throw Invalid($"Template format error: {problem.Message}");
        }
    }

    private static ImmutableDictionary<string, string> Values(JsonObject parameters, Stack stack) => parameters
        .Objects("Parameters")
        .Select(one => (Key: one.RequiredText("ParameterKey"), Value: one.Text("UsePreviousValue") == "true"
            ? stack.Parameters.GetValueOrDefault(one.RequiredText("ParameterKey"))
            : one.Text("ParameterValue")))
        // What had its default before has it again.
        .Where(one => one.Value is not null)
        .ToImmutableDictionary(one => one.Key, one => one.Value!);

    private static void DemandCapabilities(CloudFormationTemplate template, ImmutableArray<string> given)
    {
        var roles = template.Resources
            .Where(resource => resource.Type.StartsWith("AWS::IAM::", StringComparison.Ordinal)).ToList();
        var named = roles.Any(role => role.Properties.ContainsKey("RoleName")
            || role.Properties.ContainsKey("ManagedPolicyName") || role.Properties.ContainsKey("InstanceProfileName"));
        var wanted = named ? "CAPABILITY_NAMED_IAM" : "CAPABILITY_IAM";
        if (roles.Count > 0 && !given.Contains(wanted) && !given.Contains("CAPABILITY_NAMED_IAM"))
        {
            throw new AwsException("InsufficientCapabilitiesException", $"Requires capabilities : [{wanted}]");
        }
    }
}
