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
        if (branch.First is null)
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
        return branch.Children.All(item => item.Find("key") is not null) ? MapOf(branch) : ListOf(branch);
    }

    private static JsonObject ObjectOf(Branch branch)
    {
        var members = new JsonObject();
        for (var child = branch.First; child is not null; child = child.Next)
        {
            members.Add(child.Key, NodeOf(child));
        }
        return members;
    }

    private static JsonArray ListOf(Branch numbered) => [.. numbered.InOrder().Select(NodeOf)];

    private static JsonObject MapOf(Branch numbered) => new(numbered.InOrder().Select(entry =>
        KeyValuePair.Create(entry.At("key").Value, NodeOf(entry.At("value")))));

    /// <summary>One name's part, with what follows it: a link to the next beside it, since most have few.</summary>
    private sealed class Branch(string key)
    {
        private Branch? _last;

        public string Key => key;

        public Branch? First { get; private set; }

        public Branch? Next { get; private set; }

        public string Value { get; set; } = "";

        public bool IsNumbered => First is not null
            && Children.All(child => int.TryParse(child.Key, CultureInfo.InvariantCulture, out _));

        public IEnumerable<Branch> Children
        {
            get
            {
                for (var child = First; child is not null; child = child.Next)
                {
                    yield return child;
                }
            }
        }

        public Branch At(ReadOnlySpan<char> part)
        {
            if (Find(part) is { } child)
            {
                return child;
            }
            child = new(part.ToString());
            First ??= child;
            _last?.Next = child;
            _last = child;
            return child;
        }

        /// <summary>The newest first: clients send what belongs together in one piece.</summary>
        public Branch? Find(ReadOnlySpan<char> part)
        {
            if (_last is not null && part.SequenceEqual(_last.Key))
            {
                return _last;
            }
            for (var child = First; child is not null; child = child.Next)
            {
                if (part.SequenceEqual(child.Key))
                {
                    return child;
                }
            }
            return null;
        }

        public Branch? Only(string part) => First is { Next: null } only && only.Key == part ? only : null;

        public IEnumerable<Branch> InOrder() =>
            Children.OrderBy(child => int.Parse(child.Key, CultureInfo.InvariantCulture));
    }
}
