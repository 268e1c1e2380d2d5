using BlueGreen.Rehearsal.Lambda;

namespace BlueGreen.Simulation.Functions;

/// <summary>The functions' code is loaded into this process; nothing was published.</summary>
internal sealed class NoPackages : IFunctionPackages
{
    public string DirectoryOf(string bucket, string key) => "";
}
