using System.Collections.Immutable;

namespace BlueGreen.Tidy.Tests;

/// <summary>The checkout under test: its root, and the files a person wrote.</summary>
internal static class Repository
{
    private static readonly string[] s_generated =
        ["bin", "obj", "artifacts", "node_modules", "cdk.out", "TestResults", "StrykerOutput", ".git"];

    public static readonly string Root = FindRoot();

    public static readonly ImmutableArray<string> Files = [.. Walk(Root).Order(StringComparer.Ordinal)];

    public static IEnumerable<string> Source => Files.Where(file => file.EndsWith(".cs", StringComparison.Ordinal));

    public static IEnumerable<string> Projects =>
        Files.Where(file => file.EndsWith(".csproj", StringComparison.Ordinal));

    public static IEnumerable<string> Documents => Files.Where(file => file.EndsWith(".md", StringComparison.Ordinal));

    /// <summary>The path from the root, with forward slashes on every system.</summary>
    public static string Name(string file) => Path.GetRelativePath(Root, file).Replace('\\', '/');

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "BlueGreenServerless.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("No repository above.");
        return folder;
    }

    private static IEnumerable<string> Walk(string folder) => Directory.EnumerateFiles(folder).Concat(
        Directory.EnumerateDirectories(folder)
            .Where(child => !s_generated.Contains(Path.GetFileName(child)))
            .SelectMany(Walk));
}
