using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace BlueGreen.Rehearsal.Template;

/// <summary>A template with its parameters' values: which resources it has, in which order, with what.</summary>
internal sealed class ResolvedTemplate
{
    private readonly ITemplateNames _names;
    private readonly Intrinsics _intrinsics;

    public ResolvedTemplate(CloudFormationTemplate template, ITemplateNames names) =>
        (Template, _names, _intrinsics) = (template, names, new(names));

    public CloudFormationTemplate Template { get; }

    /// <summary>The resources whose conditions hold, each after all that it needs.</summary>
    /// <exception cref="TemplateException">There is no such order, or a condition cannot be worked out.</exception>
    public ImmutableArray<TemplateResource> Order => field.IsDefault ? field = NewOrder() : field;

    public TemplateResource? Find(string logicalId) =>
        Order.FirstOrDefault(resource => resource.LogicalId == logicalId);

    public JsonObject PropertiesOf(TemplateResource resource) =>
        _intrinsics.Resolve(resource.Properties) is var properties && properties is JsonObject members
            ? members
            : throw new TemplateException(
                $"Properties of {resource.LogicalId} are {properties.Shown()}; expected an object.");

    public ImmutableSortedDictionary<string, string> ReadOutputs() => Template.Outputs
        .Where(output => output.Value!["Condition"] is not { } condition
            || _names.Condition(condition.NameOr($"Condition of Outputs.{output.Key}")))
        .ToImmutableSortedDictionary(
            output => output.Key, output => _intrinsics.Resolve(output.Value!["Value"])?.ToString() ?? "");

    private ImmutableArray<TemplateResource> NewOrder() => DependencyOrder.Of(Template.Resources
        .Where(resource => resource.Condition is null || _names.Condition(resource.Condition)));
}
