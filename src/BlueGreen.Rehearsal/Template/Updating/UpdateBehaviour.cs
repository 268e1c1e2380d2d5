using System.Collections.Frozen;

namespace BlueGreen.Rehearsal.Template.Updating;

/// <summary>What CloudFormation does when a property of one resource type changes.</summary>
/// <param name="NameProperty">The custom name that forbids a replacement as long as it stays; null for none.</param>
internal sealed record UpdateBehaviour(
    string Type, FrozenSet<string> Replacing, FrozenSet<string> InPlace, string? NameProperty)
{
    /// <param name="replacing">Properties, set apart by spaces: "Update requires: Replacement".</param>
    /// <param name="inPlace">Properties whose change keeps the physical resource, interrupted or not.</param>
    public static UpdateBehaviour Row(string type, string replacing, string inPlace, string? name = null) =>
        new(type, Words(replacing), Words(inPlace), name);

    private static FrozenSet<string> Words(string text) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
