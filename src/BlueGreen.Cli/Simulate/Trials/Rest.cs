using BlueGreen.Cli.Rehearse;
using BlueGreen.Cli.Simulate.Faults;
using BlueGreen.Cli.Simulate.Judging;

namespace BlueGreen.Cli.Simulate.Trials;

/// <summary>
/// Waits until nothing is left to be done: by the workflow, its clean-ups, or the sweep that finds lost pushes; no
/// event is on its way that would start any of them, and nothing goes wrong any more.
/// </summary>
internal sealed class Rest(RunningRehearsal rehearsal, RulesWatch watch, FaultInjector injector, TimeProvider clock)
{
    /// <summary>
    /// From the story's end: five clean-ups that each use up their retries and their deadline, a sweep in between, and
    /// a day for a question that nobody answers.
    /// </summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromHours(30);

    /// <summary>Longer than the sweep's interval of 15 minutes, so that it has found the lock free once.</summary>
    private static readonly TimeSpan s_look = TimeSpan.FromMinutes(16);

    /// <summary>Why it is not over.</summary>
    public string? Missing { get; private set; }

    public async Task<bool> ComeAsync()
    {
        var until = clock.GetUtcNow() + Patience;
        while (clock.GetUtcNow() < until)
        {
            var since = clock.GetUtcNow();
            // Without a token: what a delay that is called off does next, it does on the thread pool.
            await Task.Delay(s_look, clock);
            Missing = WhatIsMissing() ?? WhatCameSince(since);
            if (Missing is null)
                return true;
        }
        return false;
    }

    private string? WhatCameSince(DateTimeOffset since) =>
        watch.FreeSince > since ? "the lock was held meanwhile"
        : injector.StruckAt > since ? "something went wrong meanwhile"
        : injector.DeliveredBy > since ? "an event was on its way"
        : null;

    private string? WhatIsMissing() => watch.Record switch
    {
        { Holder: { } holder } => $"{holder} holds the lock",
        { PendingDigest: { } pending } => $"the push of {pending} waits",
        _ => rehearsal.Witness.Running(Stage.RetirePrefix) is [var running, ..] ? $"{running} still runs" : null,
    };
}
