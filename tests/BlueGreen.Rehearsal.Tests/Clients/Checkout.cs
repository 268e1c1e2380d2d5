namespace BlueGreen.Rehearsal.Tests.Clients;

/// <summary>Where the repository lies: clients in other languages run from its sources.</summary>
internal static class Checkout
{
    public static readonly string Root = Find();

    private static string Find()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "BlueGreenServerless.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("No repository above.");
        }
        return folder;
    }
}
