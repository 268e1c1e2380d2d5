using BlueGreen.Cli.Rehearse;
using BlueGreen.Cli.Simulate;
using BlueGreen.Rehearsal.Template;
using BlueGreen.Tests.BadInput;

namespace BlueGreen.Simulation.Tests.BadInput;

/// <summary>
/// The deployed template with something wrong in it: every kind of resource makes it, or says that it cannot.
/// </summary>
public sealed class CommittedTemplateInputTests
{
    private const ulong Seed = 2026_11_28_41;

    /// <summary>Whole stacks, of every kind of resource; what no kind sees is tried 10,000 times elsewhere.</summary>
    private const int Stacks = 200;

    private static readonly string s_template = File.ReadAllText(Layout.Template);

    [Fact]
    public void Template_WithSomethingWrong_MakesAStackOrSaysWhy()
    {
        var tally = Trial.Play(JsonCases.Of([s_template], s_template), Seed, Check, Stacks);

        // Else the cases say little.
        Assert.True(tally["made"] > 10 && tally["failed"] > 10, $"{tally["made"]} made");
    }

    private static string Check(JsonCase input)
    {
        try
        {
            return Simulations.Run(
                new() { Template = input.Text, Scenario = "healthy" }, (_, _) => Task.FromResult("made"));
        }
        catch (TemplateException refusal)
        {
            Assert.InRange(refusal.Message.Length, 10, 2_050);
            return "refused";
        }
        catch (StackFailedException failure)
        {
            Assert.StartsWith("Could not create ", failure.Message, StringComparison.Ordinal);
            Assert.InRange(failure.Message.Length, 10, 2_050);
            return "failed";
        }
        catch (OperationCanceledException)
        {
            return "never steady";
        }
    }
}
