using BlueGreen.Cli.Rehearse.Observation;
using BlueGreen.Cli.Rehearse.Scenarios;

namespace BlueGreen.Cli.Rehearse.Views;

/// <summary>One line for each thing that happens: for pipes and logs.</summary>
public sealed class PlainView(TextWriter output, TimeProvider wall) : IView
{
    private readonly long _start = wall.GetTimestamp();
    private readonly Lock _gate = new();

    /// <summary>Without the time, so that a command in it can be copied.</summary>
    public void Say(string line)
    {
        lock (_gate)
            output.WriteLine(line);
    }

    public void Begin(Scenario scenario) => Write($"-- {scenario.Name}: {scenario.Story}");

    public void Show(Sighting sighting)
    {
        if (Lines.Of(sighting) is { } line)
            Write(line);
    }

    public void End(ScenarioReport report) => Write(Lines.Summary(report));

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private void Write(string line)
    {
        lock (_gate)
            output.WriteLine($"{wall.GetElapsedTime(_start).TotalSeconds,7:F1} s  {line}");
    }
}
