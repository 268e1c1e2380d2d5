using System.Globalization;

namespace BlueGreen.Cli.Simulate.Seeds;

/// <summary>Plays many seeds, on several threads that share nothing but the next number and the sum.</summary>
internal sealed class SeedsRun(SeedsOptions options, Func<long, SeedResult> play, TimeProvider wall)
{
    /// <summary>Told every so many seconds how far it is.</summary>
    public Action<string> Progress { get; init; } = _ => { };

    private static readonly TimeSpan s_every = TimeSpan.FromSeconds(5);

    private readonly SeedTally _tally = new();
    private long _next = options.From - 1;
    private volatile bool _isStopped;

    public SeedReport Run(CancellationToken cancel)
    {
        var since = wall.GetTimestamp();
        using var stop = cancel.Register(() => _isStopped = true);
        using (wall.CreateTimer(_ => Tell(wall.GetElapsedTime(since)), null, s_every, s_every))
        {
            var workers = Enumerable.Range(0, options.Workers).Select(_ => new Thread(Work)).ToList();
            workers.ForEach(worker => worker.Start());
            workers.ForEach(worker => worker.Join());
        }
        return _tally.Report(wall.GetElapsedTime(since));
    }

    private void Work()
    {
        while (!_isStopped && Interlocked.Increment(ref _next) is var seed && seed < options.From + options.Seeds)
            _tally.Add(play(seed));
    }

    private void Tell(TimeSpan time) => Progress(string.Create(
        CultureInfo.InvariantCulture,
        $"{_tally.Runs} of {options.Seeds} runs, {_tally.Runs / time.TotalSeconds:0.0} a second, "
        + $"{_tally.Violations} violations"));
}
