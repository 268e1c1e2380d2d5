using System.Globalization;
using BlueGreen.Cli.Simulate.Trials;

namespace BlueGreen.Cli.Simulate.Seeds;

/// <summary>Plays many seeds, side by side, and sums them up in their order.</summary>
internal sealed class SeedsRun(SeedsOptions options, Func<long, SeedResult> play, TimeProvider wall)
{
    private static readonly TimeSpan s_every = TimeSpan.FromSeconds(5);

    private readonly SeedTally _tally = new();

    /// <summary>Told every few seconds how far it is.</summary>
    public Action<string> Progress { get; init; } = _ => { };

    public SeedReport Run()
    {
        var (since, told) = (wall.GetTimestamp(), wall.GetTimestamp());
        foreach (var result in Workers.Run(Seeds(), play, options.Workers))
        {
            _tally.Add(result);
            if (wall.GetElapsedTime(told) < s_every)
                continue;
            told = wall.GetTimestamp();
            Tell(wall.GetElapsedTime(since));
        }
        return _tally.Report(wall.GetElapsedTime(since));
    }

    private IEnumerable<long> Seeds()
    {
        for (var number = 0L; number < options.Seeds; number++)
            yield return options.From + number;
    }

    private void Tell(TimeSpan time) => Progress(string.Create(
        CultureInfo.InvariantCulture,
        $"{_tally.Runs} of {options.Seeds} runs, {_tally.Runs / time.TotalSeconds:0.0} a second, "
        + $"{_tally.Violations} violations"));
}
