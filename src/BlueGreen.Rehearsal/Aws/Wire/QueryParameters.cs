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
        var root = new Branch("");
        foreach (var (name, value) in parameters)
        {
            var branch = root;
            foreach (var part in name.AsSpan().Split('.'))
            {
                branch = branch.At(name.AsSpan(part));
            }
            branch.Value = value;
        }
        return ObjectOf(root);
    }

    private static JsonNode? NodeOf(Branch branch)
    {
        if (branch.Children.Count == 0)
        {
            return branch.Value;
        }
        if (branch.Only("member") is { IsNumbered: true } members)
        {
            return ListOf(members);
        }
        if (branch.Only("entry") is { IsNumbered: true } entries)
        {
            return MapOf(entries);
        }
        if (!branch.IsNumbered)
        {
            return ObjectOf(branch);
        }
        // A flattened list, or a flattened map when every item is a key with its value.
        return branch.Children.TrueForAll(item => item.Find("key") is not null) ? MapOf(branch) : ListOf(branch);
    }

    private static JsonObject ObjectOf(Branch branch)
    {
        var members = new JsonObject();
        foreach (var child in branch.Children)
        {
            members.Add(child.Key, NodeOf(child));
        }
        return members;
    }

    private static JsonArray ListOf(Branch numbered) => [.. numbered.InOrder().Select(NodeOf)];

    private static JsonObject MapOf(Branch numbered) => new(numbered.InOrder().Select(entry =>
        KeyValuePair.Create(entry.At("key").Value, NodeOf(entry.At("value")))));

    /// <summary>One name's part, with what follows it.</summary>
    private sealed class Branch(string key)
    {
        private static readonly List<Branch> s_none = [];

        public string Key => key;

        /// <summary>Most names end here, and a list for each would be the larger part of a request.</summary>
        public List<Branch> Children { get; private set; } = s_none;

        public string Value { get; set; } = "";

        public bool IsNumbered => Children.Count > 0
            && Children.TrueForAll(child => int.TryParse(child.Key, CultureInfo.InvariantCulture, out _));

        public Branch At(ReadOnlySpan<char> part)
        {
            if (Find(part) is { } child)
            {
                return child;
            }
            if (Children == s_none)
            {
                Children = [];
            }
            child = new(part.ToString());
            Children.Add(child);
            return child;
        }

        /// <summary>From the end: clients send what belongs together in one piece.</summary>
        public Branch? Find(ReadOnlySpan<char> part)
        {
            for (var last = Children.Count - 1; last >= 0; last--)
            {
                if (part.SequenceEqual(Children[last].Key))
                {
                    return Children[last];
                }
            }
            return null;
        }

        public Branch? Only(string part) => Children is [{ Key: var only }] && only == part ? Children[0] : null;

        public IEnumerable<Branch> InOrder() =>
            Children.OrderBy(child => int.Parse(child.Key, CultureInfo.InvariantCulture));
    }
}
