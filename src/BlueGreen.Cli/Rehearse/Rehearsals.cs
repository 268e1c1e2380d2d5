using System.Text.Encodings.Web;
using System.Text.Json;
using BlueGreen.Cli.Rehearse.Observation;
using BlueGreen.Cli.Rehearse.Scenarios;
using BlueGreen.Cli.Rehearse.Views;
using BlueGreen.Rehearsal.Aws.Wire;
using BlueGreen.Rehearsal.Template;
using Spectre.Console;

namespace BlueGreen.Cli.Rehearse;

/// <summary>One call of `bluegreen rehearse` from start to end.</summary>
public sealed class Rehearsals
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Columns of the summary where no terminal says how wide it is.</summary>
    private const int PlainColumns = 130;

    private readonly RehearsalOptions _options;
    private readonly TimeProvider _wall;
    private readonly List<Scenario> _scenarios;
    private readonly List<ScenarioReport> _reports = [];
    private RunningRehearsal? _running;

    private Rehearsals(RehearsalOptions options, TimeProvider wall)
    {
        (_options, _wall) = (options, wall);
        _scenarios = [.. options.Scenarios.Select(Catalogue.Find)];
        if (_scenarios.Skip(1).Any(scenario => !scenario.StartsWithRelease))
            throw new BadInputException("--scenario: first-push needs an empty installation; name it first.");
        OutputFile.Demand("--json", options.Json);
        OutputFile.Demand("--log", options.LogFile);
    }

    public static async Task<int> RunAsync(RehearsalOptions options, TimeProvider wall, CancellationToken cancel)
    {
        // The caller listens for Ctrl-C and SIGTERM once it has this task: before anything is started.
        await Task.Yield();
        var rehearsals = new Rehearsals(options, wall);
        var template = TemplateFile.Read(options.Template);
        try
        {
            return await rehearsals.RunAsync(template, cancel);
        }
        catch (TemplateException problem)
        {
            throw new BadInputException($"{options.Template ?? Layout.Template}: {problem.Message}");
        }
        catch (EndpointPortException problem)
        {
            throw new BadInputException($"--port: {problem.Message}");
        }
        catch (ScenarioFailedException problem)
        {
            Console.Error.WriteLine(problem.Message);
            return ExitCodes.Failure;
        }
        catch (StackFailedException problem)
        {
            Console.Error.WriteLine($"The stack could not be made, and nothing of it is left: {problem.Message}");
            return ExitCodes.Failure;
        }
    }

    private async Task<int> RunAsync(string template, CancellationToken cancel)
    {
        await using (var view = NewView())
        {
            using var log = new RehearsalLog(_options.LogFile);
            view.Say("making the stack from the template");
            _running = await RunningRehearsal.StartAsync(_options, template, log.Write, _wall, cancel);
            await using var running = _running;
            running.Witness.Seen += view.Show;
            view.Say($"AWS endpoint {running.EndpointUrl}, production {running.ProductionUrl}");
            if (_scenarios[0].StartsWithRelease)
                await BringFirstReleaseLiveAsync(view, cancel);
            // Before the first push a placeholder answers, which says no version.
            if (_scenarios[0].StartsWithRelease)
                running.StartTraffic(_options.Rate, Stage.FirstRelease);
            else
                running.StartTraffic(_options.Rate);
            await PlayAllAsync(running, view, cancel);
            if (_options.Keep)
                await KeepAsync(running, view, cancel);
        }

        return Conclude();
    }

    /// <summary>Without a terminal: no colours, and wide enough for the table.</summary>
    private static IAnsiConsole NewConsole()
    {
        if (!Console.IsOutputRedirected)
            return AnsiConsole.Console;
        var plain = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
        });
        plain.Profile.Width = PlainColumns;
        return plain;
    }

    private IView NewView() => Console.IsOutputRedirected || !AnsiConsole.Profile.Capabilities.Interactive
        ? new PlainView(Console.Out, _wall)
        : new LiveView(AnsiConsole.Console, NewSnapshots(), _wall);

    private Func<Snapshot?> NewSnapshots()
    {
        var start = _wall.GetTimestamp();
        return () => _running?.Look(_wall.GetElapsedTime(start));
    }

    /// <summary>Version 1 goes live through the same workflow, as the first push of an installation.</summary>
    private async Task BringFirstReleaseLiveAsync(IView view, CancellationToken cancel)
    {
        view.Say($"bringing {Stage.FirstRelease} live");
        await Opening.PlayAsync(_running!, _options, _wall, cancel);
    }

    private async Task PlayAllAsync(RunningRehearsal running, IView view, CancellationToken cancel)
    {
        var runner = new ScenarioRunner(running, _options, view, _wall);
        foreach (var scenario in _scenarios)
            _reports.Add(await runner.PlayAsync(scenario, cancel));
        if (_options.Json is { } file)
            await File.WriteAllTextAsync(file, Json(), cancel);
    }

    /// <summary>One object for one scenario, an array for several.</summary>
    private string Json() => (_reports is [var only]
        ? JsonSerializer.Serialize(only, s_json)
        : JsonSerializer.Serialize(_reports, s_json)) + "\n";

    private async Task KeepAsync(RunningRehearsal running, IView view, CancellationToken cancel)
    {
        foreach (var line in KeptNotice.For(running))
            view.Say(line);
        await Task.Delay(Timeout.InfiniteTimeSpan, _wall, cancel)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private int Conclude()
    {
        Summary.Print(NewConsole(), _reports);
        return _reports.All(report => report.AsExpected) ? ExitCodes.Success : ExitCodes.Failure;
    }
}
