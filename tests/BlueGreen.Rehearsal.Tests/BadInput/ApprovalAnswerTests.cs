using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.StepFunctions.Paths;
using BlueGreen.Tests.BadInput;

namespace BlueGreen.Rehearsal.Tests.BadInput;

/// <summary>Whatever somebody answers, the deployment goes on with a yes to its digest, or is rolled back.</summary>
public sealed class ApprovalAnswerTests
{
    private const ulong Seed = 2026_11_28_24;

    private const ulong HeldSeed = 2026_11_28_25;

    /// <summary>Answers in one service, which remembers every execution's history.</summary>
    private const int AnswersEach = 250;

    private static readonly string s_yes =
        $$"""{"decision":"approve","digest":"{{ApprovalWorkflow.Digest}}","by":"ann","reason":"tested"}""";

    private static readonly string[] s_answers =
    [
        s_yes,
        s_yes.Replace("approve", "reject", StringComparison.Ordinal),
        """{"decision":"approve","digest":"sha256:3333333333333333333333333333333333333333333333333333333333333333"}""",
    ];

    [Theory]
    [InlineData("AwaitApproval", Seed)]
    [InlineData("AwaitDecision", HeldSeed)]
    public async Task Answer_OfAnyShape_IsAYesToTheDigestOrARollBack(string question, ulong seed)
    {
        var (workflow, played) = (await ApprovalWorkflow.OfAsync(question), 0);

        // Of both questions together, as the choices behind them are written alike.
        var tally = Trial.Play(
            JsonCases.Of(s_answers, s_yes), seed, input => Trial.Result(PlayAsync(input.Text)), Trial.CasesMin / 2);

        workflow.Dispose();
        Assert.Superset(
            new HashSet<string>(["approved", "ApprovalRejected", "ApprovalNamesOtherDigest", "not taken"]),
            tally.Keys.ToHashSet());

        async Task<string> PlayAsync(string answer)
        {
            if (++played % AnswersEach == 0)
            {
                workflow.Dispose();
                workflow = await ApprovalWorkflow.OfAsync(question);
            }
            return await CheckAsync(workflow, answer);
        }
    }

    [Theory]
    [InlineData("""{"decision":"reject","reason":"PADDING"}""", 200_000, "ApprovalRejected")]
    [InlineData("""{"decision":"approve","digest":"PADDING"}""", 200_000, "ApprovalNamesOtherDigest")]
    [InlineData("""PADDING""", 0, "ApprovalRejected")]
    public async Task Answer_OfManyKilobytes_IsARollBackWithItsReason(string answer, int padding, string error)
    {
        using var workflow = await ApprovalWorkflow.OfAsync("AwaitApproval");
        var text = padding == 0
            ? new string('[', 900) + new string(']', 900)
            : answer.Replace("PADDING", new string('a', padding), StringComparison.Ordinal);

        var (end, reason) = await workflow.AnswerAsync(text);

        Assert.Equal(("FAILED", error, error), (end["status"]!.ToString(), end["error"]!.ToString(), reason));
    }

    private static async Task<string> CheckAsync(ApprovalWorkflow workflow, string answer)
    {
        try
        {
            var (end, reason) = await workflow.AnswerAsync(answer);
            var expected = Expected(answer);
            if (expected is null)
            {
                Assert.Equal(("SUCCEEDED", null), (end["status"]!.ToString(), reason));
                return "approved";
            }
            Assert.Equal(
                ("FAILED", expected, expected, "Production is on blue."),
                (end["status"]!.ToString(), end["error"]?.ToString(), reason, end["cause"]?.ToString()));
            return expected;
        }
        catch (AwsException refusal) when (refusal.Code is "InvalidOutput")
        {
            return "not taken";
        }
    }

    /// <summary>How the roll-back must be called; null where the answer is a yes.</summary>
    private static string? Expected(string answer)
    {
        Assert.True(JsonValues.TryParse(answer, out var node));
        if (Text(node, "decision") != "approve")
            return "ApprovalRejected";
        return Text(node, "digest") == ApprovalWorkflow.Digest ? null : "ApprovalNamesOtherDigest";
    }

    private static string? Text(JsonNode? node, string name) =>
        node is JsonObject members && members[name] is JsonValue value && value.TryGetValue<string>(out var text)
            ? text
            : null;
}
