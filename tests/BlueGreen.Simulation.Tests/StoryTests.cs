using BlueGreen.Cli.Rehearse;
using BlueGreen.Cli.Rehearse.Scenarios;
using BlueGreen.Cli.Simulate;
using BlueGreen.Rehearsal.Template;

namespace BlueGreen.Simulation.Tests;

/// <summary>
/// Every story of the catalogue ends in a simulation as it does with processes, and keeps the same rules.
/// </summary>
public sealed class StoryTests
{
    /// <summary>Of no meaning: another one must do as well.</summary>
    private const long Seed = 7;

    private static readonly string s_template = File.ReadAllText(Layout.Template);

    public static TheoryData<string> Names => [.. Catalogue.All.Select(scenario => scenario.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Scenario_Simulated_EndsAsExpectedAndKeepsEveryRule(string name)
    {
        var report = Play(name, Seed).Report;

        Assert.Equal((report.Expected, ""), (report.Outcome, Broken(report)));
        Assert.Equal(0, report.Traffic.Dropped);
        Assert.Equal(0, report.Traffic.WrongVersion);
        Assert.True(report.Traffic.Requests > 0);
    }

    [Theory]
    [InlineData("healthy")]
    [InlineData("crash-loop")]
    [InlineData("slow-live")]
    [InlineData("newer-push")]
    public void Seed_PlayedTwice_GivesTheSameLogToTheByte(string name) =>
        Assert.Equal(Play(name, Seed).Log, Play(name, Seed).Log);

    [Fact]
    public void Seed_OfAnotherNumber_GivesAnotherLog() =>
        Assert.NotEqual(Play("healthy", Seed).Log, Play("healthy", Seed + 1).Log);

    [Fact]
    public void Healthy_Simulated_TakesAsLongAsItsBakesInVirtualTime() =>
        Assert.InRange(Play("healthy", Seed).VirtualTime, TimeSpan.FromMinutes(20), TimeSpan.FromMinutes(30));

    /// <summary>Simulations of one text share what was read of it, the template's nodes as well.</summary>
    [Fact]
    public void Template_ThatStoriesShare_StaysAsItWasWritten()
    {
        Play("healthy", Seed);

        var shared = CloudFormationTemplate.Parse(s_template);
        var anew = CloudFormationTemplate.Parse(new string(s_template.AsSpan()));
        Assert.Same(shared, CloudFormationTemplate.Parse(s_template));
        Assert.NotSame(shared, anew);
        Assert.Equal(Written(anew), Written(shared));
    }

    private static IEnumerable<string> Written(CloudFormationTemplate template) =>
    [
        .. template.Resources.Select(resource => $"{resource.LogicalId} {resource.Properties.ToJsonString()}"),
        template.Parameters.ToJsonString(), template.Conditions.ToJsonString(), template.Outputs.ToJsonString(),
    ];

    /// <summary>What broke, and the story's own reason with it; nothing when all is well.</summary>
    private static string Broken(ScenarioReport report) => report.AsExpected ? "" : string.Join('\n', report.Rules
        .Where(rule => rule.Value.StartsWith("broken", StringComparison.Ordinal))
        .Select(rule => $"{rule.Key} {rule.Value}")
        .Prepend(report.Reason));

    private static SimulationResult Play(string name, long seed) =>
        Simulations.Run(new() { Template = s_template, Scenario = name, Seed = seed });
}
