using BlueGreen.Functions.Ports;

namespace BlueGreen.Functions.Install;

/// <summary>
/// A colour's task definition family: a placeholder is its first revision, and the pipeline makes all others.
/// </summary>
public sealed class ColourFamilyResource(IFamilies families)
{
    /// <summary>A family with any revision is left alone: its newest may be what users see.</summary>
    public async Task<InstalledResource> EnsureAsync(InstallInput input, CancellationToken cancel)
    {
        var family = InstallProperties.Text(input, "Family");
        var definition = InstallProperties.Text(input, "Definition");
        if (!await families.HasRevisionAsync(family, cancel))
            await families.RegisterAsync(family, definition, cancel);
        return new(family, StackAnswer.NoData);
    }
}
