using System.Globalization;
using System.Text.Json.Nodes;

namespace BlueGreen.Rehearsal.Aws.Wire;

/// <summary>
/// Turns the Query protocol's flat names (`Actions.member.1.Type`) into the nested members they stand for.
/// </summary>
internal static class QueryParameters
{
    public static JsonObject Nest(IEnumerable<KeyValuePair<string, string>> parameters)
    {
        var root = new Branch();
        foreach (var (name, value) in parameters)
        {
            var branch = root;
            foreach (var part in name.Split('.'))
            {
                branch = branch.At(part);
            }
            branch.Value = value;
        }
        return root.Children.Count == 0 ? [] : ObjectOf(root);
    }

    private static JsonNode? NodeOf(Branch branch)
    {
        if (branch.Children.Count == 0)
        {
            return branch.Value;
        }
        if (branch.Only("member") is { } members && members.IsNumbered)
        {
            return ListOf(members);
        }
        if (branch.Only("entry") is { } entries && entries.IsNumbered)
        {
            return MapOf(entries);
        }
        if (!branch.IsNumbered)
        {
            return ObjectOf(branch);
        }
        // A flattened list, or a flattened map when every item is a key with its value.
        return branch.Children.Values.All(item => item.Children.ContainsKey("key")) ? MapOf(branch) : ListOf(branch);
    }

    private static JsonObject ObjectOf(Branch branch) =>
        new(branch.Children.Select(child => KeyValuePair.Create(child.Key, NodeOf(child.Value))));

    private static JsonArray ListOf(Branch numbered) => [.. numbered.InOrder().Select(NodeOf)];

    private static JsonObject MapOf(Branch numbered) => new(numbered.InOrder().Select(entry =>
        KeyValuePair.Create(entry.At("key").Value, NodeOf(entry.At("value")))));

    /// <summary>One name's part, with what follows it.</summary>
    private sealed class Branch
    {
        private static readonly Dictionary<string, Branch> s_none = [];

        /// <summary>Most names end here, and a dictionary for each would be the larger part of a request.</summary>
        public Dictionary<string, Branch> Children { get; private set; } = s_none;

        public string Value { get; set; } = "";

        public bool IsNumbered =>
            Children.Count > 0 && Children.Keys.All(key => int.TryParse(key, CultureInfo.InvariantCulture, out _));

        public Branch At(string part)
        {
            if (Children.TryGetValue(part, out var child))
            {
                return child;
            }
            if (Children == s_none)
            {
                Children = new(StringComparer.Ordinal);
            }
            return Children[part] = new();
        }

        public Branch? Only(string part) => Children.Count == 1 ? Children.GetValueOrDefault(part) : null;

        public IEnumerable<Branch> InOrder() => Children
            .OrderBy(child => int.Parse(child.Key, CultureInfo.InvariantCulture)).Select(child => child.Value);
    }
}
