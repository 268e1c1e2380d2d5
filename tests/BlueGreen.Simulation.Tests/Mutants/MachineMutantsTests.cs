using System.Text.Json.Nodes;
using BlueGreen.Cli.Rehearse;
using BlueGreen.Cli.Simulate;
using BlueGreen.Cli.Simulate.Mutants;
using BlueGreen.Cli.Simulate.Sweep;
using BlueGreen.Cli.Simulate.Trials;

namespace BlueGreen.Simulation.Tests.Mutants;

/// <summary>The mistakes are made where they are said to be, and one of them is seen.</summary>
public sealed class MachineMutantsTests
{
    private const string Machine = """
        {"StartAt": "Look", "States": {
            "Look": {"Type": "Task", "Retry": [{}], "TimeoutSeconds": 5, "Catch": [{"Next": "Bad"}], "Next": "Judge"},
            "Judge": {
                "Type": "Choice", "Default": "Bad",
                "Choices": [{"Variable": "$.a", "IsPresent": true, "Next": "Wait"}]},
            "Wait": {"Type": "Wait", "Seconds": 1, "Next": "Good"},
            "Good": {"Type": "Succeed"},
            "Bad": {"Type": "Fail"}}}
        """;

    private static readonly string s_template = SweepSettings.Apply(File.ReadAllText(Layout.Template));

    [Fact]
    public void Mutants_OfASmallMachine_AreTheseAndNoOthers() => Assert.Equal(
        [
            "Look: Retry removed", "Look: Catch removed", "Look: TimeoutSeconds removed",
            "Look: Catch 1 aimed at Judge",
            "Look: Next aimed at Bad", "Judge: rule 1 turned round", "Judge: rule 1 aimed at Good",
        ],
        MachineMutants.Of(JsonNode.Parse(Machine)!.AsObject()).Select(mutant => mutant.Name));

    [Fact]
    public void Mutant_OfARule_TurnsItRoundAndKeepsItsWay()
    {
        var machine = JsonNode.Parse(Machine)!.AsObject();
        MachineMutants.Of(machine).Single(mutant => mutant.Mistake == "rule 1 turned round").Make(machine);

        Assert.Equal(
            """{"Not":{"Variable":"$.a","IsPresent":true},"Next":"Wait"}""",
            machine["States"]!["Judge"]!["Choices"]![0]!.ToJsonString());
    }

    [Fact]
    public void Switch_WithoutItsRetry_IsFoundByOneThrottledInvocation()
    {
        var mutated = TemplateSettings.WithMachine(
            s_template, machine => StateIn(machine, "Switch").Remove("Retry"));

        var result = TrialRunner.Run(new("healthy", [Cli.Simulate.Faults.Fault.Parse("switch#1:throttled")])
        {
            Template = mutated,
        });

        Assert.Contains(result.Violations, found => found.Rule == "R7");
    }

    private static JsonObject StateIn(JsonObject machine, string name) =>
        machine["States"]!["Deployment"]!["Branches"]![0]!["States"]![name]!.AsObject();
}
