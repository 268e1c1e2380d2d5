using BlueGreen.Cli.Rehearse.Scenarios;
using BlueGreen.Cli.Rehearse.Views;
using BlueGreen.Rehearsal.Iam;
using BlueGreen.Rehearsal.Template;

namespace BlueGreen.Cli.Rehearse.Audit;

/// <summary>One scenario on a stack that was just made, and which permissions it took: on any host.</summary>
/// <param name="clock">The stories' own: the wall, or a simulation's.</param>
/// <param name="afterRefusal">What a refusal leads to shows by then, or never.</param>
internal sealed class AuditedScenario(RehearsalOptions options, TimeProvider clock, TimeSpan afterRefusal)
{
    /// <summary>The stack could not be made, which is an end as well.</summary>
    public static PlayedScenario NotMade(string scenario, string why, PermissionLog permissions) =>
        Played(scenario, false, $"the stack was not made: {why}", permissions, []);

    public async Task<PlayedScenario> PlayAsync(
        RunningRehearsal running, string template, string scenario, CancellationToken cancel)
    {
        var grants = GrantReader.Resolve(CloudFormationTemplate.Parse(template), running.Aws.Stack);
        var permissions = running.Aws.Parts.Permissions.Log;
        // Not disposed here: a refusal may come as late as the rehearsal's own end.
        var refusal = new CancellationTokenSource(Timeout.InfiniteTimeSpan, clock);
        var first = 1;
        permissions.OnRefused += _ =>
        {
            if (Interlocked.Exchange(ref first, 0) == 1)
                refusal.CancelAfter(afterRefusal);
        };
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, refusal.Token);
        try
        {
            var (asExpected, observed) = await EndOfAsync(running, template, scenario, either.Token);
            return Played(scenario, asExpected, observed, permissions, grants);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return Played(
                scenario, false, $"not over {afterRefusal.TotalSeconds:F0} s after the refusal", permissions, grants);
        }
    }

    private async Task<(bool AsExpected, string Observed)> EndOfAsync(
        RunningRehearsal running, string template, string scenario, CancellationToken cancel)
    {
        if (scenario == StackLife.Name)
            return await StackLife.PlayAsync(running, template, cancel) is { } problem
                ? (false, problem)
                : (true, "made, changed, changed back, sent in full, deleted");
        var story = Catalogue.Find(scenario);
        try
        {
            if (story.StartsWithRelease)
                await Opening.PlayAsync(running, options, clock, cancel);
        }
        catch (ScenarioFailedException failure)
        {
            return (false, failure.Message);
        }

        if (story.StartsWithRelease)
            running.StartTraffic(options.Rate, Stage.FirstRelease);
        else
            running.StartTraffic(options.Rate);
        await using var view = new NoView();
        var report = await new ScenarioRunner(running, options, view, clock).PlayAsync(story, cancel);
        var broken = report.Rules.Where(rule => rule.Value is not ("held" or "not exercised"));
        return (report.AsExpected, string.Join("; ",
            [report.Outcome, report.Reason, .. broken.Select(rule => $"{rule.Key}: {rule.Value}")]));
    }

    /// <summary>The scenario alone and the first release before it: a refusal in either is one.</summary>
    private static PlayedScenario Played(
        string scenario, bool asExpected, string observed, PermissionLog log, IReadOnlyList<ResolvedGrant> grants)
    {
        var refused = log.Refused
            .Select(one => new RefusedCall(NameOf(one.RoleArn, grants), one.Action, one.Resource)).Distinct().ToList();
        return new(scenario, asExpected && refused.Count == 0, observed)
        {
            Used = log.Used.SelectMany(used => grants
                .Where(grant => grant.Grant.Action == used.Action && grant.Resource == used.Resource
                    && grant.Holders.Contains(used.RoleArn))
                .Select(grant => grant.Grant)).ToHashSet(),
            Refused = refused,
        };
    }

    private static string NameOf(string roleArn, IReadOnlyList<ResolvedGrant> grants) =>
        grants.FirstOrDefault(grant => grant.Holders is [var only] && only == roleArn)?.Grant.Role
            ?? TemplateText.Name(roleArn[(roleArn.LastIndexOf('-') + 1)..]);
}
