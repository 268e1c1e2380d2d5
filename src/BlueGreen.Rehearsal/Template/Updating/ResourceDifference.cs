using System.Collections.Immutable;

namespace BlueGreen.Rehearsal.Template.Updating;

/// <summary>How the properties that a resource shall have differ from those it was given last.</summary>
internal sealed record ResourceDifference(ImmutableArray<PropertyDifference> Properties)
{
    public bool IsEmpty => Properties.IsEmpty;

    /// <summary>Another physical resource is needed.</summary>
    public bool Replaces => Properties.Any(property => property.Replaces);
}

/// <summary>A property that was added, removed or changed.</summary>
internal sealed record PropertyDifference(string Name, bool Replaces);
