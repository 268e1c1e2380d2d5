using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace BlueGreen.Rehearsal.Template;

/// <summary>How one CloudFormation resource type is created, updated with its full properties, and deleted.</summary>
/// <remarks>Each service's folder holds its own kinds; the stack finds them by type.</remarks>
public interface IResourceKind
{
    /// <summary>E.g. `AWS::ECS::Service`.</summary>
    string Type { get; }

    Task<StackResource> CreateAsync(ResourceRequest request, CancellationToken cancel);

    /// <summary>Receives the resource's full new properties, as CloudFormation sends them.</summary>
    Task<StackResource> UpdateAsync(StackResource current, ResourceRequest request, CancellationToken cancel);

    Task DeleteAsync(StackResource current, CancellationToken cancel);
}

/// <summary>One resource's logical id and its properties with every intrinsic resolved.</summary>
public sealed record ResourceRequest(string LogicalId, string StackName, JsonObject Properties)
{
    /// <summary>
    /// The generated name CloudFormation gives when the template names none; a replacement has another.
    /// </summary>
    public string DefaultName =>
        Generation == 0 ? $"{StackName}-{LogicalId}" : $"{StackName}-{LogicalId}-{Generation + 1}";

    /// <summary>How many physical resources this logical one had before.</summary>
    public int Generation { get; init; }

    /// <summary>The type in the template; differs from the kind's for `Custom::Anything`.</summary>
    public string Type { get; init; } = "";
}

/// <summary>What `Ref` and `Fn::GetAtt` answer for a created resource.</summary>
public sealed record StackResource(
    string LogicalId,
    string Type,
    string PhysicalId,
    JsonObject Properties,
    ImmutableDictionary<string, JsonNode?> Attributes)
{
    /// <summary>How many physical resources its logical one had before.</summary>
    public int Generation { get; init; }
}
