using BlueGreen.Cli.Rehearse;
using BlueGreen.Cli.Simulate;

namespace BlueGreen.Simulation.Tests;

/// <summary>What the simulations of one process share (clients, parsed machines) changes none of them.</summary>
public sealed class AtOnceTests
{
    private static readonly string s_template = File.ReadAllText(Layout.Template);

    private static readonly long[] s_seeds = [7, 8, 9, 7];

    [Fact]
    public async Task Simulations_AtOnceAndAfterOthers_AreWhatTheyAreAlone()
    {
        var alone = s_seeds.Select(Play).ToList();

        var together = await Task.WhenAll(s_seeds.Select(seed => Task.Run(() => Play(seed))));

        Assert.Equal(alone, together);
        Assert.Equal(alone[0], alone[^1]);
    }

    private static string Play(long seed) =>
        Simulations.Run(new() { Template = s_template, Scenario = "healthy", Seed = seed }).Log;
}
