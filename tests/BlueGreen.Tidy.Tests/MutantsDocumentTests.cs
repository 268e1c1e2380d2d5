using System.Text.Json;
using System.Text.RegularExpressions;

namespace BlueGreen.Tidy.Tests;

/// <summary>The list of surviving mutants speaks of the code that is there, and of the tool that is run.</summary>
public sealed partial class MutantsDocumentTests
{
    private const string List = "docs/mutants.md";

    private static readonly string s_text = Read(List);

    [Fact]
    public void Survivors_AreOfCodeThatIsThere()
    {
        var survivors = Survivor().Matches(s_text);
        Assert.NotEmpty(survivors);
        Tidy.AssertNone(
            from Match survivor in survivors
            let file = $"src/BlueGreen.Core/{survivor.Groups["file"].Value}"
            let code = survivor.Groups["code"].Value
            where !File.Exists(Path.Combine(Repository.Root, file))
                || !Read(file).Contains(code, StringComparison.Ordinal)
            select $"{List}: {file} has no `{code}`; judge it again with `.ci/mutants core`");
    }

    [Fact]
    public void Tool_IsTheOneThatIsPinned()
    {
        using var tools = JsonDocument.Parse(Read(".config/dotnet-tools.json"));
        var version = tools.RootElement.GetProperty("tools").GetProperty("dotnet-stryker").GetProperty("version");
        Assert.Contains($"`dotnet-stryker` {version.GetString()},", s_text, StringComparison.Ordinal);
    }

    [Fact]
    public void Threshold_IsTheTools()
    {
        using var settings = JsonDocument.Parse(Read("tests/BlueGreen.Core.Tests/stryker-config.json"));
        var least = settings.RootElement.GetProperty("stryker-config").GetProperty("thresholds").GetProperty("break");
        Assert.Contains($"below {least.GetInt32()} % it fails", s_text, StringComparison.Ordinal);
    }

    private static string Read(string file) => File.ReadAllText(Path.Combine(Repository.Root, file));

    [GeneratedRegex("^\\| (?<file>[\\w/]+\\.cs) \\| `(?<code>.+?)` \\|", RegexOptions.Multiline)]
    private static partial Regex Survivor();
}
