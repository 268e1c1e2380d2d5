using System.Globalization;
using static BlueGreen.Tests.BadInput.JsonTree;

namespace BlueGreen.Tests.BadInput;

/// <summary>Applies edits to a JSON tree.</summary>
internal static class JsonEditor
{
    public static JsonTree Apply(JsonTree root, JsonEdit edit)
    {
        var all = root.All();
        var wanted = OddValues.Pick(all, edit.Where);
        List<string> names =
        [
            .. all.OfType<Members>().SelectMany(members => members.Pairs).Select(pair => pair.RawName).Distinct(),
            .. OddValues.Quoted,
        ];
        // A child is edited where its parent holds it, so that it may also go.
        return Rebuilt(root, wanted, new Change(edit, all, names)) ?? new Leaf("null");
    }

    private static JsonTree? Rebuilt(JsonTree tree, JsonTree wanted, Change change)
    {
        if (ReferenceEquals(tree, wanted))
            return Edited(tree, change);
        return tree switch
        {
            List list => new List([.. list.Items.SelectMany(item => Item(item, wanted, change))]),
            Members members => new Members([.. members.Pairs.SelectMany(pair => Pair(pair, wanted, change))]),
            _ => tree,
        };
    }

    private static IEnumerable<JsonTree> Item(JsonTree item, JsonTree wanted, Change change) =>
        Rebuilt(item, wanted, change) is not { } edited ? []
        : change.Edit.Kind == EditKind.Repeat && ReferenceEquals(item, wanted) ? [item, edited]
        : [edited];

    private static IEnumerable<Member> Pair(Member pair, JsonTree wanted, Change change) =>
        Rebuilt(pair.Value, wanted, change) is not { } edited ? []
        : !ReferenceEquals(pair.Value, wanted) ? [pair with { Value = edited }]
        : change.Edit.Kind switch
        {
            EditKind.Repeat => [pair, pair with { Value = edited }],
            EditKind.Rename => [pair with { RawName = OddValues.Pick(change.Names, change.Edit.Pick) }],
            _ => [pair with { Value = edited }],
        };

    private static JsonTree? Edited(JsonTree tree, Change change) => change.Edit.Kind switch
    {
        EditKind.Drop => null,
        EditKind.Replace or EditKind.Repeat => new Leaf(OddValues.Pick(OddValues.Raw, change.Edit.Pick)),
        EditKind.Add => Added(tree, change),
        EditKind.WrapInList => new List([tree]),
        EditKind.WrapInObject => new Members([new(OddValues.Pick(change.Names, change.Edit.Pick), tree)]),
        EditKind.Bury => Buried(tree, OddValues.Pick(OddValues.Depths, change.Edit.Pick)),
        EditKind.Empty => tree switch
        {
            List => new List([]),
            Members => new Members([]),
            _ => new Leaf("\"\""),
        },
        EditKind.Copy => OddValues.Pick(change.All, change.Edit.Pick),
        EditKind.Lengthen => Lengthened(tree, change.Edit.Pick),
        EditKind.Count => Counted(tree, change.Edit.Pick),
        _ => tree,
    };

    private static JsonTree Added(JsonTree tree, Change change)
    {
        var value = new Leaf(OddValues.Pick(OddValues.Raw, change.Edit.Pick / 7));
        return tree switch
        {
            List list => new List([.. list.Items, value]),
            Members members => new Members([.. members.Pairs, new(NewName(members, change), value)]),
            _ => new Members([new(OddValues.Pick(change.Names, change.Edit.Pick), tree)]),
        };
    }

    private static string NewName(Members members, Change change)
    {
        var name = OddValues.Pick(change.Names, change.Edit.Pick);
        return members.Pairs.Any(pair => pair.RawName == name) ? $"\"new{members.Pairs.Count}\"" : name;
    }

    private static JsonTree Buried(JsonTree tree, int depth) => depth == 0 ? tree : Buried(new List([tree]), depth - 1);

    private static JsonTree Lengthened(JsonTree tree, int pick)
    {
        if (tree is not Leaf { Raw: ['"', .. var inner, '"'] })
            return tree;
        var more = Quote(OddValues.Pick(OddValues.Texts, pick))[1..^1];
        return new Leaf(pick % 2 == 0 ? $"\"{inner}{more}\"" : $"\"{more}{inner}\"");
    }

    private static Leaf Counted(JsonTree tree, int pick)
    {
        var number = tree is Leaf leaf && long.TryParse(
            leaf.Raw, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var found) ? found : 0;
        decimal[] near = [number + 1m, number - 1m, -number, number * 10m, number + 0.5m, number * 1_000_000m];
        return new Leaf(OddValues.Pick(near, pick).ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>An edit, and what it may take from the text.</summary>
    private sealed record Change(JsonEdit Edit, IReadOnlyList<JsonTree> All, IReadOnlyList<string> Names);
}
