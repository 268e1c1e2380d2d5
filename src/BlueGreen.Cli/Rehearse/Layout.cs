namespace BlueGreen.Cli.Rehearse;

/// <summary>
/// Where the repository has what a rehearsal runs: the template, the functions' package, the sample images.
/// </summary>
internal static class Layout
{
    private static readonly string s_root = FindRoot();

    public static string Template => Path.Combine(s_root, "cdk", "template.json");

    /// <summary>As messages name it.</summary>
    public const string KeptPermissionsName = "cdk/permissions-kept.json";

    public static string PermissionsPage => Path.Combine(s_root, "docs", "permissions.md");

    /// <summary>Mutants of the state machine that change nothing, each with its reason.</summary>
    public static string EquivalentMutants =>
        Path.Combine(s_root, "tests", "BlueGreen.Simulation.Tests", "equivalent-mutants.json");

    public static string KeptPermissions => Path.Combine(s_root, "cdk", "permissions-kept.json");

    /// <summary>
    /// The published functions: the directory that a deployment zips. The build of this program fills it.
    /// </summary>
    public static string FunctionsPackage => Path.Combine(s_root, "artifacts", "functions");

    /// <summary>The releases that `bluegreen simulate --release catalogue` plays.</summary>
    public static string Releases => Path.Combine(s_root, "samples", "releases.json");

    public static string Image(string name) => Path.Combine(s_root, "samples", "images", $"{name}.json");

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
