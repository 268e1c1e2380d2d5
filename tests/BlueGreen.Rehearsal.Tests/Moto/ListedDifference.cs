using System.IO.Enumeration;

namespace BlueGreen.Rehearsal.Tests.Moto;

/// <summary>
/// differences.txt, the one list of where the rehearsal and Moto differ, each with the reason and who says so.
/// </summary>
/// <remarks>
/// A row is `operation | path | kind | reason | source`. In operation and path `*` stands for any text; a row that
/// nothing answers to any more is a fault.
/// </remarks>
internal sealed record ListedDifference(Difference Difference, string Reason, string Source)
{
    public static IReadOnlyList<ListedDifference> All { get; } =
    [
        .. File.ReadLines(World.PathOf("differences.txt"))
            .Where(line => line.Length > 0 && line[0] != '#').Select(Parse),
    ];

    public bool Covers(Difference found) =>
        Difference.Kind == found.Kind
        && Matches(Difference.Operation, found.Operation) && Matches(Difference.Path, found.Path);

    /// <summary>Nothing matches only nothing.</summary>
    private static bool Matches(string pattern, string text) =>
        pattern == text || FileSystemName.MatchesSimpleExpression(pattern, text, ignoreCase: false);

    private static ListedDifference Parse(string row) => row.Split(" | ", StringSplitOptions.TrimEntries) switch
    {
        [var operation, var path, var kind, { Length: > 0 } reason, { Length: > 0 } source] =>
            new(new(operation, path, Enum.Parse<DifferenceKind>(kind)), reason, source),
        _ => throw new FormatException($"differences.txt: \"{row}\" is not operation | path | kind | reason | source"),
    };
}
