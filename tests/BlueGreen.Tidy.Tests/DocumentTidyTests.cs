using System.Text.RegularExpressions;

namespace BlueGreen.Tidy.Tests;

/// <summary>Documents that name things which no longer exist mislead the person who is paged.</summary>
public sealed partial class DocumentTidyTests
{
    [Fact]
    public void Names_StillExist()
    {
        var known = string.Join('\n', Repository.Files.Where(IsCode).Select(File.ReadAllText));
        Tidy.AssertNone(
            from document in Repository.Documents
            from Match match in TypeName().Matches(File.ReadAllText(document))
            let name = match.Groups["name"].Value
            where !known.Contains(name, StringComparison.Ordinal)
            select $"{Repository.Name(document)}: {name}");
    }

    [Fact]
    public void Links_LeadSomewhere() => Tidy.AssertNone(
        from document in Repository.Documents
        from Match match in RelativeLink().Matches(File.ReadAllText(document))
        let target = Path.Combine(Path.GetDirectoryName(document)!, match.Groups["path"].Value)
        where !File.Exists(target) && !Directory.Exists(target)
        select $"{Repository.Name(document)}: {match.Groups["path"].Value}");

    [Fact]
    public void Decisions_AreInTheirIndex()
    {
        var index = File.ReadAllText(Path.Combine(Repository.Root, "docs/decisions/README.md"));
        Tidy.AssertNone(
            from document in Repository.Documents
            let name = Path.GetFileName(document)
            where Repository.Name(document) == $"docs/decisions/{name}" && name != "README.md"
            where !index.Contains($"({name})", StringComparison.Ordinal)
            select $"docs/decisions/README.md does not name {name}");
    }

    [Fact]
    public void Repository_SpeaksOfTheProjectAlone() => Tidy.AssertNone(
        from file in Repository.Files
        where IsText(file) && !file.EndsWith("packages.lock.json", StringComparison.Ordinal)
        from Match match in MachinePath().Matches(File.ReadAllText(file))
        select $"{Repository.Name(file)}: {match.Value}");

    private static bool IsCode(string file) =>
        Path.GetExtension(file) is ".cs" or ".csproj" or ".json" or ".props" or ".targets" or ".sh";

    private static bool IsText(string file) => IsCode(file) || Path.GetExtension(file) is ".md" or ".svg" or "";

    /// <summary>`SwitchFunction` in back-ticks: at least two capitalised words.</summary>
    [GeneratedRegex("`(?<name>([A-Z][a-z0-9]+){2,})(\\.[A-Za-z]+)?(\\(\\))?`")]
    private static partial Regex TypeName();

    [GeneratedRegex("\\]\\((?!https?:|#|mailto:)(?<path>[^)#\\s]+)")]
    private static partial Regex RelativeLink();

    /// <summary>A path that only one machine has.</summary>
    [GeneratedRegex("(?<![\\w.}])/(work|root|home)/[a-z]+")]
    private static partial Regex MachinePath();
}
