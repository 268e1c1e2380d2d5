using BlueGreen.Cli.Rehearse;
using BlueGreen.Cli.Simulate;

namespace BlueGreen.Simulation.Tests.Releases;

/// <summary>The first release takes traffic from a placeholder, which says no version.</summary>
public sealed class FirstReleaseTests
{
    [Fact]
    public void FirstRelease_InSeveralSteps_GoesLiveBesideThePlaceholder()
    {
        var template = TemplateSettings.With(
            File.ReadAllText(Layout.Template), settings => settings with { Traffic = new() { Steps = [25, 100] } });

        var report = Simulations.Run(new() { Template = template, Scenario = "first-push" }).Report;

        Assert.True(report.Outcome == report.Expected, report.Reason);
    }
}
