namespace BlueGreen.Cli.Rehearse;

/// <summary>Where the build put what a rehearsal runs: the template, the functions' package and the sample images.</summary>
internal static class Layout
{
    public static string Template => Path.Combine(AppContext.BaseDirectory, "template.json");

    /// <summary>The published functions: the directory that a deployment would zip.</summary>
    public static string FunctionsPackage => Path.Combine(AppContext.BaseDirectory, "functions");

    public static string Image(string name) => Path.Combine(AppContext.BaseDirectory, "samples", "images", $"{name}.json");
}
