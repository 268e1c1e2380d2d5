using BlueGreen.Cli.Rehearse.Observation;
using BlueGreen.Cli.Rehearse.Scenarios;

namespace BlueGreen.Cli.Rehearse.Views;

/// <summary>Shows nothing: for rehearsals that run beside one another.</summary>
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
