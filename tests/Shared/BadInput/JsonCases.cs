using FsCheck;
using FsCheck.Fluent;

namespace BlueGreen.Tests.BadInput;

/// <summary>Generates inputs, half of them from valid ones and half of them from nothing.</summary>
internal static class JsonCases
{
    /// <summary>Of a valid text: more edits than these leave little that a reader would look at.</summary>
    private const int EditsMax = 4;

    /// <summary>From nothing, so that something grows.</summary>
    private const int GrowthMax = 12;

    private static readonly Gen<JsonEdit> s_edit = Gen.Elements(Enum.GetValues<EditKind>()).SelectMany(kind =>
        Gen.Choose(0, int.MaxValue).Two().Select(two => new JsonEdit(kind, two.Item1, two.Item2)));

    /// <summary>Of an object alone, so that what is asked for comes into being.</summary>
    private static Gen<JsonEdit> Growth { get; } = Gen.OneOf(
        s_edit,
        Gen.Choose(0, int.MaxValue).Two().Select(two => new JsonEdit(EditKind.Add, two.Item1, two.Item2)));

    /// <param name="valid">Texts that are accepted.</param>
    /// <param name="names">An object with every member that a reader may ask for, for what grows from nothing.</param>
    public static Arbitrary<JsonCase> Of(IReadOnlyList<string> valid, string names)
    {
        var mutated = Cases(Gen.Elements(valid.ToArray()), s_edit, 1, EditsMax);
        var grown = Cases(Gen.Elements("{}", "null", "[]", "\"\"", names), Growth, 1, GrowthMax);
        return Arb.From(Gen.OneOf(mutated, grown), Simpler);
    }

    private static Gen<JsonCase> Cases(Gen<string> starts, Gen<JsonEdit> edit, int min, int max) =>
        from start in starts
        from count in Gen.Choose(min, max)
        from edits in Gen.ArrayOf(edit, count)
        from cut in Gen.Frequency((9, Gen.Constant(-1)), (1, Gen.Choose(0, 1_000_000)))
        select new JsonCase(start, edits, cut);

    /// <summary>Without one of its edits.</summary>
    private static IEnumerable<JsonCase> Simpler(JsonCase complex)
    {
        if (complex.IsDamaged)
            yield return new(complex.Start, complex.Edits, -1);
        for (var at = 0; at < complex.Edits.Count; at++)
        {
            var dropped = at;
            yield return new(complex.Start, [.. complex.Edits.Where((_, index) => index != dropped)], complex.CutAt);
        }
    }
}
