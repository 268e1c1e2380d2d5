using System.Collections.Frozen;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;

namespace BlueGreen.Rehearsal.Template.Updating;

/// <summary>
/// Which changed properties replace a resource. What is in no row is an error that names it, never a guess.
/// </summary>
internal sealed class UpdateBehaviours(IEnumerable<UpdateBehaviour> rows)
{
    /// <summary>The types of <see cref="AwsUpdateBehaviours"/>.</summary>
    public static UpdateBehaviours OfAws { get; } = new(AwsUpdateBehaviours.Rows);

    private readonly FrozenDictionary<string, UpdateBehaviour> _byType = rows.ToFrozenDictionary(row => row.Type);

    public UpdateBehaviour? Of(string type) => _byType.GetValueOrDefault(type);

    /// <exception cref="AwsException">It is not known here what AWS does about this change.</exception>
    public ResourceDifference Difference(StackResource current, JsonObject wanted)
    {
        var changed = current.Properties.Select(member => member.Key).Union(wanted.Select(member => member.Key))
            .Where(name => !JsonNode.DeepEquals(current.Properties[name], wanted[name]));
        return new([.. changed.Select(name => new PropertyDifference(name, Replaces(current, name)))]);
    }

    private bool Replaces(StackResource current, string property)
    {
        // Whether a custom resource is replaced, its function says: by answering another physical id.
        if (CustomResourceKind.Makes(current.Type) || Of(current.Type)?.InPlace.Contains(property) == true)
        {
            return false;
        }
        return Of(current.Type)?.Replacing.Contains(property) == true ? true : throw new AwsException(
            "ValidationError",
            $"{property} of {current.LogicalId} changes, and the rehearsal does not know whether CloudFormation "
            + $"replaces an {current.Type} for that. Known are the properties in AwsUpdateBehaviours.");
    }
}
