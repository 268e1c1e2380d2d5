using BlueGreen.Cli.Rehearse;
using BlueGreen.Cli.Simulate.Judging;

namespace BlueGreen.Cli.Simulate.Trials;

/// <summary>Waits until nothing is left to be done: by the workflow, its clean-ups, or the sweep that finds lost pushes.</summary>
internal sealed class Rest(RunningRehearsal rehearsal, RulesWatch watch, TimeProvider clock)
{
    /// <summary>
    /// From the story's end: five clean-ups that each use up their retries and their deadline, a sweep in between, and
    /// a day for a question that nobody answers.
    /// </summary>
    public static readonly TimeSpan Patience = TimeSpan.FromHours(30);

    /// <summary>Longer than the sweep's interval of 15 minutes, so that it has had its say.</summary>
    private static readonly TimeSpan s_look = TimeSpan.FromMinutes(16);

    private readonly Stage _bystander = new(rehearsal, answer: null, clock);

    /// <summary>Why it is not over.</summary>
    public string? Missing { get; private set; }

    public async Task<bool> ComeAsync()
    {
        using var limit = new CancellationTokenSource(Patience, clock);
        var since = clock.GetUtcNow();
        try
        {
            while (clock.GetUtcNow() < since + Patience)
            {
                await _bystander.QuietAsync(limit.Token);
                var seen = rehearsal.Witness.Sightings.Count;
                await Task.Delay(s_look, clock, limit.Token);
                await _bystander.QuietAsync(limit.Token);
                Missing = WhatIsMissing() ?? (StartedSince(seen) ? "a deployment began meanwhile" : null);
                if (Missing is null)
                    return true;
            }
        }
        catch (OperationCanceledException)
        {
            Missing = WhatIsMissing() ?? "an execution still runs";
        }
        return false;
    }

    private bool StartedSince(int seen) => rehearsal.Witness.Sightings.Skip(seen)
        .Any(one => one.DetailType is "Deployment Started" or "Rolled Back");

    private string? WhatIsMissing() => watch.Record switch
    {
        { Holder: { } holder } => $"{holder} holds the lock",
        { PendingDigest: { } pending } => $"the push of {pending} waits",
        _ => null,
    };
}
