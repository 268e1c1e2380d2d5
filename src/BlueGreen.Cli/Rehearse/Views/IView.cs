using BlueGreen.Cli.Rehearse.Observation;
using BlueGreen.Cli.Rehearse.Scenarios;

namespace BlueGreen.Cli.Rehearse.Views;

/// <summary>Shows a rehearsal while it happens: a live table in a terminal, plain lines in a pipe.</summary>
public interface IView : IAsyncDisposable
{
    void Say(string line);

    void Begin(Scenario scenario);

    void Show(Sighting sighting);

    void End(ScenarioReport report);
}
