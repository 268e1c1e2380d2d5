namespace BlueGreen.Cli.Tests.Running;

/// <summary>The repository these tests were built from.</summary>
internal static class Checkout
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string folder) => File.Exists(Path.Combine(folder, "BlueGreenServerless.sln"))
        ? folder
        : Find(Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException(
            "These tests run from a clone: BlueGreenServerless.sln is in no folder above them."));
}
