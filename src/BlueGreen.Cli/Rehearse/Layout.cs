namespace BlueGreen.Cli.Rehearse;

/// <summary>
/// Where the repository has what a rehearsal runs: the template, the functions' package, the sample images.
/// </summary>
internal static class Layout
{
    /// <summary>Looked for when it is needed: what is wrong is told to whoever asked for it.</summary>
    private static readonly Lazy<string> s_found = new(FindRoot);

    private static string Root => s_found.Value;

    public static string Template => Path.Combine(Root, "cdk", "template.json");

    /// <summary>As messages name it.</summary>
    public const string KeptPermissionsName = "cdk/permissions-kept.json";

    public static string PermissionsPage => Path.Combine(Root, "docs", "permissions.md");

    /// <summary>Mutants of the state machine that change nothing, each with its reason.</summary>
    public static string EquivalentMutants =>
        Path.Combine(Root, "tests", "BlueGreen.Simulation.Tests", "equivalent-mutants.json");

    public static string KeptPermissions => Path.Combine(Root, "cdk", "permissions-kept.json");

    /// <summary>
    /// The published functions: the directory that a deployment zips. The build of this program fills it.
    /// </summary>
    public static string FunctionsPackage => Path.Combine(Root, "artifacts", "functions");

    /// <summary>The releases that `bluegreen simulate --release catalogue` plays.</summary>
    public static string Releases => Path.Combine(Root, "samples", "releases.json");

    public static string Image(string name) => Path.Combine(Root, "samples", "images", $"{name}.json");

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "statemachine.asl.json")))
            folder = Path.GetDirectoryName(folder) ?? throw new BadInputException(
                "A rehearsal runs from a clone of the repository: statemachine.asl.json is in no folder above "
                + $"{AppContext.BaseDirectory}.");
        return folder;
    }
}
