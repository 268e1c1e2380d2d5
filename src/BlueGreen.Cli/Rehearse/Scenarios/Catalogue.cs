namespace BlueGreen.Cli.Rehearse.Scenarios;

/// <summary>All stories that `bluegreen rehearse` can play.</summary>
public static class Catalogue
{
    public static readonly IReadOnlyList<Scenario> All =
    [
        new("healthy", "A good release goes live.", Outcome.Promoted, ReleaseStories.GoodAsync),
        new("approval", "A release waits for a yes, and gets it.", Outcome.Promoted, ApprovalStories.ApprovedAsync),
        new("rejected", "A release waits for a yes, and gets a no.", Outcome.Untouched, ApprovalStories.RejectedAsync),
        new("live-grows", "The live colour is scaled out while a release waits for its yes.",
            Outcome.Promoted, ApprovalStories.GrownAsync),
        new("failing-smoke", "A release answers health checks, but not its smoke test.",
            Outcome.Untouched, ReleaseStories.BadAsync("broken-page")),
        new("wrong-version", "A healthy release that is the old code.",
            Outcome.Untouched, ReleaseStories.BadAsync("wrong-version")),
        new("crash-loop", "A release that exits soon after its start.",
            Outcome.Untouched, ReleaseStories.BadAsync("crash-loop")),
        new("never-healthy", "A release that never passes its health check.",
            Outcome.Untouched, ReleaseStories.BadAsync("never-healthy")),
        new("degrades-live", "A release that answers 5xx, but only under production traffic.",
            Outcome.RolledBack, ReleaseStories.BadAsync("degrades-live")),
        new("slow-live", "A release that becomes slow, but only under production traffic.",
            Outcome.RolledBack, ReleaseStories.BadAsync("slow-live")),
        new("interrupted", "A person asks for a roll-back while the new release is watched.",
            Outcome.RolledBack, WorldStories.InterruptedAsync),
        new("alarm", "A watched alarm goes off during the bake.", Outcome.RolledBack, WorldStories.AlarmAsync),
        new("duplicate-push", "The same push is told of twice.", Outcome.Promoted, PushStories.DuplicateAsync),
        new("newer-push", "Two more images arrive during a deployment: the newest follows, the middle one never.",
            Outcome.Promoted, PushStories.NewerAsync),
        new("first-push", "The first image of an empty installation.", Outcome.Promoted, ReleaseStories.FirstAsync)
        {
            StartsWithRelease = false,
        },
        new("manual-rollback", "A person returns to the retained colour after a success.",
            Outcome.RolledBack, WorldStories.ManualRollbackAsync),
        new("stopped", "Somebody stops the execution right after the switch.",
            Outcome.RolledBack, WorldStories.StoppedAsync),
        new("retired", "The old colour goes to zero when its retention is over.",
            Outcome.Promoted, WorldStories.RetiredAsync),
        new("answer-lost", "The record of the success is written, and the answer that says so gets lost.",
            Outcome.Promoted, WorldStories.AnswerLostAsync),
        new("lambda-killed", "A function's process is killed in mid-call.",
            Outcome.Promoted, WorldStories.LambdaKilledAsync),
    ];

    /// <summary>What a newcomer sees without arguments.</summary>
    public static readonly IReadOnlyList<string> Default = ["healthy", "failing-smoke", "degrades-live"];

    public static Scenario Find(string name) => All.FirstOrDefault(scenario => scenario.Name == name)
        ?? throw new BadInputException(
            $"--scenario: there is no scenario `{name}`; there are {string.Join(", ", All.Select(one => one.Name))}.");
}
