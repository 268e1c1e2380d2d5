using System.Text.Json.Nodes;
using BlueGreen.Cli.Rehearse;
using BlueGreen.Cli.Simulate;
using BlueGreen.Rehearsal.Aws;

namespace BlueGreen.Simulation.Tests.BadInput;

/// <summary>Answers that are none end a whole deployment as a no does, with all that belongs to it.</summary>
public sealed class OddAnswerTests
{
    private static readonly string s_template = File.ReadAllText(Layout.Template);

    /// <param name="answer">Of the size that is given, where it has a place for it.</param>
    [Theory]
    [InlineData("null", 0)]
    [InlineData("3", 0)]
    [InlineData("\"approve\"", 0)]
    [InlineData("[]", 0)]
    [InlineData("""[{"decision":"approve"}]""", 0)]
    [InlineData("""{"decision":["approve"]}""", 0)]
    [InlineData("""{"decision":"approve"}""", 0)]
    [InlineData("""{"decision":"approve","digest":null}""", 0)]
    [InlineData("""{"decision":"approve","digest":{"a":1}}""", 0)]
    [InlineData("""{"Decision":"approve"}""", 0)]
    [InlineData("""{"decision":"reject","reason":"PADDING"}""", 100_000)]
    // No catch sees the end of an execution whose data became too much. The event of its end starts the clean-up.
    [InlineData("""{"decision":"reject","reason":"PADDING"}""", 261_000)]
    public void Answer_ThatIsNoYes_EndsTheDeploymentAndKeepsEveryRule(string answer, int size)
    {
        var text = answer.Replace("PADDING", new string('a', size), StringComparison.Ordinal);

        var report = Simulations.Run(new()
        {
            Template = s_template, Scenario = "rejected", Interceptor = new Answers(text),
        }).Report;

        Assert.Equal(report.Expected, report.Outcome);
        Assert.DoesNotContain(report.Rules.Values, rule => rule.StartsWith("broken", StringComparison.Ordinal));
    }

    /// <summary>Says something else than the operator did.</summary>
    private sealed class Answers(string output) : ICallInterceptor
    {
        public Task<JsonObject> InterceptAsync(
            AwsCall call, Func<Task<JsonObject>> service, CancellationToken cancel)
        {
            if (call.Name == "states:SendTaskSuccess")
                call.Parameters["output"] = output;
            return service();
        }
    }
}
