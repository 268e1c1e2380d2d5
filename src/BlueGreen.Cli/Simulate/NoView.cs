using BlueGreen.Cli.Rehearse;
using BlueGreen.Cli.Rehearse.Observation;
using BlueGreen.Cli.Rehearse.Scenarios;
using BlueGreen.Cli.Rehearse.Views;

namespace BlueGreen.Cli.Simulate;

/// <summary>Nobody looks on.</summary>
internal sealed class NoView : IView
{
    public void Say(string line)
    {
    }

    public void Begin(Scenario scenario)
    {
    }

    public void Show(Sighting sighting)
    {
    }

    public void End(ScenarioReport report)
    {
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
