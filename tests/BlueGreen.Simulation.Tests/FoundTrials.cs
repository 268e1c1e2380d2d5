using BlueGreen.Cli.Rehearse;
using BlueGreen.Cli.Simulate.Faults;
using BlueGreen.Cli.Simulate.Sweep;
using BlueGreen.Cli.Simulate.Trials;

namespace BlueGreen.Simulation.Tests;

/// <summary>Trials in which the sweep once found a promise broken; each is named by what was wrong.</summary>
public sealed class FoundTrials
{
    private static readonly string s_template = SweepSettings.Apply(File.ReadAllText(Layout.Template));

    public static TheoryData<string, string, string> Trials => new()
    {
        {
            "A roll-back moved users to a colour that had been scaled to zero half a second before",
            "retired", "AnnounceRetired#1:rollback-asked"
        },
        {
            "Nobody was told of a success whose execution was stopped after it was recorded",
            "answer-lost", "RecordedByUs#1:stopped"
        },
        {
            "One throttled write of the question ended the deployment",
            "approval", "workflow/dynamodb:PutItem#1:throttled"
        },
        {
            "The sweep deployed a push that another one of the same second had passed over",
            "newer-push", "workflow/states:StartExecution#1:throttled"
        },
    };

    [Theory]
    [MemberData(nameof(Trials))]
    public void Trial_ThatOnceBrokeAPromise_KeepsIt(string what, string scenario, string fault)
    {
        var result = TrialRunner.Run(new(scenario, [Fault.Parse(fault)]) { Template = s_template });

        Assert.Single(result.Struck);
        Assert.True(result.Violations.Count == 0, $"{what}: {string.Join("; ", result.Violations)}");
    }
}
