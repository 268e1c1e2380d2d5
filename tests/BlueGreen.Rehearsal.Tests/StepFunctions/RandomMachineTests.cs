using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.StepFunctions;

namespace BlueGreen.Rehearsal.Tests.StepFunctions;

/// <summary>Whatever CreateStateMachine accepts runs to an end AWS could give: nothing breaks.</summary>
public sealed class RandomMachineTests
{
    private const int Seeds = 2_000;

    [Fact]
    public async Task Execution_OfAnyAcceptedMachine_EndsWithoutBreakingTheInterpreter()
    {
        var (accepted, succeeded) = (0, 0);
        for (var seed = 1; seed <= Seeds; seed++)
        {
            var status = await StatusAsync(seed);
            accepted += status is null ? 0 : 1;
            succeeded += status == "SUCCEEDED" ? 1 : 0;
        }

        // Else the machines say little.
        Assert.True(accepted > Seeds / 2 && succeeded > Seeds / 4, $"{accepted} accepted, {succeeded} succeeded.");
    }

    /// <summary>Null when the definition was refused.</summary>
    private static async Task<string?> StatusAsync(int seed)
    {
        var machine = new RandomMachine(seed);
        using var rehearsed = new Rehearsed(seed)
        {
            Work = input => machine.Data() is { } made ? Task.FromResult<JsonNode?>(made) : throw Failure(input),
        };
        var definition = machine.Definition();
        try
        {
            var end = await rehearsed.RunAsync(definition, machine.Data()?.ToJsonString() ?? "null");
            Assert.False(
                end["error"]?.ToString() == StateFailedException.Broken,
                $"Seed {seed}: {end["cause"]}\n{definition}\n{end["input"]}");
            return end["status"]!.ToString();
        }
        catch (AwsException refused) when (refused.Code == "InvalidDefinition")
        {
            return null;
        }
    }

    private static InvalidOperationException Failure(JsonNode? input) => new(input is null ? "Broken" : "Failed");
}
