using BlueGreen.Cli.Rehearse.Observation;
using BlueGreen.Cli.Rehearse.Scenarios;
using BlueGreen.Core;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace BlueGreen.Cli.Rehearse.Views;

/// <summary>Both colours, their traffic and the state machine's states, redrawn in place.</summary>
public sealed class LiveView : IView
{
    /// <summary>Redraws: quick enough to see a switch, slow enough to read.</summary>
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(200);

    /// <summary>Lines of history under the table.</summary>
    private const int LinesShown = 12;

    private readonly Queue<string> _lines = new();
    private readonly Func<Snapshot?> _snapshot;
    private readonly IAnsiConsole _console;
    private readonly TimeProvider _wall;
    private readonly CancellationTokenSource _closing = new();
    private readonly Task _drawing;
    private string _title = "Starting";

    public LiveView(IAnsiConsole console, Func<Snapshot?> snapshot, TimeProvider wall)
    {
        (_console, _snapshot, _wall) = (console, snapshot, wall);
        _drawing = DrawAsync();
    }

    public void Say(string line)
    {
        lock (_lines)
        {
            _lines.Enqueue(line);
            if (_lines.Count > LinesShown)
                _lines.Dequeue();
        }
    }

    public void Begin(Scenario scenario)
    {
        _title = $"{scenario.Name}: {scenario.Story}";
        Say($"-- {_title}");
    }

    public void Show(Sighting sighting)
    {
        if (Lines.Of(sighting) is { } line)
            Say(line);
    }

    public void End(ScenarioReport report) => Say(Lines.Summary(report));

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        await _drawing;
        _closing.Dispose();
    }

    private Task DrawAsync() => _console.Live(Text.Empty).StartAsync(async live =>
    {
        while (true)
        {
            live.UpdateTarget(Draw());
            live.Refresh();
            if (_closing.IsCancellationRequested)
                return;
            await Task.Delay(Pace, _wall, _closing.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    });

    private Rows Draw()
    {
        List<IRenderable> parts = [new Markup($"[bold]{Markup.Escape(_title)}[/]")];
        if (_snapshot() is { } now)
        {
            parts.Add(Fleets(now));
            parts.Add(new Markup(
                $"{now.RequestsPerSecond:N0} requests/s   {now.Requests:N0} in all   "
                + $"{Count(now.Dropped, "dropped")}   {Count(now.AppErrors, "application errors")}"));
            var states = string.Join(", ", now.States.DefaultIfEmpty("idle"));
            parts.Add(new Markup($"[bold]workflow[/]  {Markup.Escape(states)}"));
        }

        lock (_lines)
            parts.AddRange(_lines.Select(line => new Text(line, new Style(Color.Grey))));
        return new Rows(parts);
    }

    private static Table Fleets(Snapshot now)
    {
        var table = new Table().RoundedBorder().AddColumns("", "release", "healthy", "running", "desired", "traffic");
        foreach (var colour in Enum.GetValues<Colour>())
        {
            var (fleet, weight) = (now[colour], now.Split[colour]);
            table.AddRow(
                $"[{(colour == Colour.Blue ? "blue" : "green")}]{colour.Name}[/]",
                Markup.Escape(Short(fleet.Release)),
                $"{fleet.Healthy}",
                $"{fleet.Running}",
                $"{fleet.Desired}",
                $"{weight,3} % {new string('#', weight / 5)}");
        }

        return table;
    }

    /// <summary>The digest's beginning says enough; the placeholder of an empty installation has only a name.</summary>
    private static string Short(string image) => image.Split('@') is [_, { Length: > 19 } digest]
        ? digest[..19]
        : image[(image.LastIndexOf('/') + 1)..];

    private static string Count(long count, string what) =>
        count == 0 ? $"[green]0[/] {what}" : $"[red]{count:N0}[/] {what}";
}
