using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using BlueGreen.Cli.Rehearse;
using BlueGreen.Cli.Rehearse.Observation;
using BlueGreen.Cli.Simulate.Faults;
using BlueGreen.Cli.Simulate.Seeds;
using BlueGreen.Cli.Simulate.Trials;
using BlueGreen.Cli.Verbs;

namespace BlueGreen.Simulation.Tests;

/// <summary>
/// Random stories: each is the same every time, none breaks a promise, and one that did would be told.
/// </summary>
public sealed class SeedTests
{
    private const int Few = 50;

    private static readonly string s_template = File.ReadAllText(Layout.Template);

    [Fact]
    public void Plan_DrawnTwice_IsTheSame() => Assert.Equal($"{SeedPlan.Draw(7)}", $"{SeedPlan.Draw(7)}");

    [Fact]
    public void Plans_OfManySeeds_HaveEveryActAndEveryAnswer()
    {
        var plans = Enumerable.Range(1, 1_000).Select(seed => SeedPlan.Draw(seed)).ToList();

        Assert.Equal(
            Enum.GetValues<ActKind>(), plans.SelectMany(plan => plan.Acts).Select(act => act.Kind).Distinct().Order());
        Assert.Equal(Enum.GetValues<AnswerHabit>(), plans.SelectMany(plan => plan.Answers).Distinct().Order());
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public void Seed_PlayedTwice_GivesTheSameLogToTheByte(long seed)
    {
        var runner = new SeedRunner(s_template);

        Assert.Equal(runner.Run(seed).Log, runner.Run(seed).Log);
    }

    [Fact]
    public void Seeds_TheFirstFifty_BreakNoPromise()
    {
        var report = new SeedsRun(new(1, Few, 2), new SeedRunner(s_template).Run, TimeProvider.System).Run();

        Assert.Equal([], report.Violations);
        Assert.Equal(Few, report.Runs);
        Assert.True(report.Faults.Count > 10);
        Assert.True(report.Outcomes["Promoted"] > Few / 3);
    }

    /// <summary>A judge that never says no judges nothing: here nobody cleans up what stops or is lost.</summary>
    [Fact]
    public void Seeds_OnAStackWhoseCleanUpRulesAreOff_BreakAPromise()
    {
        var template = JsonNode.Parse(s_template)!;
        foreach (var (id, resource) in template["Resources"]!.AsObject())
            if (id.StartsWith("PipelineTriggersDied", StringComparison.Ordinal)
                || id.StartsWith("PipelineTriggersSweep", StringComparison.Ordinal))
                resource!["Properties"]!["State"] = "DISABLED";

        var report = new SeedsRun(
            new(49, 7, 2), new SeedRunner(template.ToJsonString()).Run, TimeProvider.System).Run();

        Assert.Equal([51L, 52L, 55L], report.Violations.Select(found => found.Seed).Order());
    }

    [Fact]
    public void Seed_WhoseSimulationBreaksDown_IsAViolationOfItsOwn()
    {
        var result = new SeedRunner("{}").Run(5);

        Assert.Equal("simulation", Assert.Single(result.Violations).Rule);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    public void Report_OfAnyNumberOfWorkers_HasViolationsInTheOrderOfSeeds(int workers)
    {
        var report = Stubbed(workers);

        Assert.Equal([12L, 15L, 18L], report.Violations.Select(one => one.Seed));
        Assert.Equal((10, 20L, 10L), (report.Runs, report.Faults["throttled"], report.Outcomes["Promoted"]));
        Assert.Equal("bluegreen simulate --seed 12 --trace", report.Violations[0].Reproduction);
    }

    [Fact]
    public void Report_AsJson_HasTheMembersThatWerePromised()
    {
        var json = JsonSerializer.SerializeToElement(Stubbed(1), SeedReportJson.Default.SeedReport);

        Assert.Equal(
            ["runs", "faults", "acts", "outcomes", "violations", "runsPerSecond", "seconds"],
            json.EnumerateObject().Select(member => member.Name));
        Assert.Equal(
            ["rule", "seed", "reason"],
            json.GetProperty("violations")[0].EnumerateObject().Select(member => member.Name));
    }

    [Fact]
    public void Verb_WithAViolation_SaysNo()
    {
        Assert.Equal(1, SimulateSeeds.Report(Stubbed(1), json: null));
        Assert.Equal(0, SimulateSeeds.Report(Stubbed(1) with { Violations = [] }, json: null));
    }

    /// <summary>Seed 62: the end of its execution is late, but its lock was free when the next one began.</summary>
    [Fact]
    public void Deployment_ThatStartsTheNextPushTwice_EndsBeforeThatOneByItsLock()
    {
        var trial = new Trial("newer-push", [Fault.Parse("workflow/states:StartExecution#1:failed-after")])
        {
            Template = s_template,
        };

        var result = TrialRunner.Run(trial);

        Assert.Single(result.Struck);
        Assert.Equal([], result.Violations);
    }

    private static SeedReport Stubbed(int workers) =>
        new SeedsRun(new(10, 10, workers), Stub, TimeProvider.System).Run();

    private static SeedResult Stub(long seed) => new()
    {
        Seed = seed,
        Violations = seed % 3 == 0 ? [new RuleFinding("R1", "the split is 40 : 40")] : [],
        Faults = Counted("throttled", 2),
        Outcomes = Counted("Promoted", 1),
        Log = "",
    };

    private static ImmutableSortedDictionary<string, int> Counted(string name, int count) =>
        ImmutableSortedDictionary<string, int>.Empty.Add(name, count);
}
