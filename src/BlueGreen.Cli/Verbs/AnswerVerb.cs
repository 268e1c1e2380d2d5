using System.CommandLine;
using System.Text.Json.Nodes;
using BlueGreen.Cli.Remote;

namespace BlueGreen.Cli.Verbs;

/// <summary>`bluegreen approve` and `bluegreen reject`: answer the question that a paused deployment asks.</summary>
internal static class AnswerVerb
{
    public static Command Approve() => Build("approve", "Let the paused deployment go on.");

    public static Command Reject() => Build("reject", "End the paused deployment; production stays as it is.");

    private static Command Build(string decision, string description)
    {
        var digest = new Option<string?>("--digest") { Description = "Answer only if this is the digest asked about." };
        var reason = CommonOptions.Reason("Recorded with the answer.");
        var application = CommonOptions.Application();
        var command = new Command(decision, description) { digest, reason, application };
        command.SetAction(async (parsed, cancel) =>
        {
            using var installation = parsed.InstallationOf(application);
            if (await installation.ReadQuestionAsync(cancel) is not { } question)
            {
                Console.Error.WriteLine($"No deployment of {installation.Application} waits for an answer.");
                return ExitCodes.Failure;
            }

            if (parsed.GetValue(digest) is { } expected && expected != question.Digest)
                throw new BadInputException(
                    $"--digest: the deployment asks about {question.Digest} ({question.Tag}), not {expected}.");
            await installation.AnswerAsync(question, Answer(decision, question, parsed.GetValue(reason)), cancel);
            Console.WriteLine($"{decision}: {question.Tag} {question.Digest}");
            return ExitCodes.Success;
        });
        return command;
    }

    /// <summary>The workflow counts an approval only with the digest that it asked about.</summary>
    private static string Answer(string decision, OpenQuestion question, string? reason) => new JsonObject
    {
        ["decision"] = decision,
        ["digest"] = question.Digest,
        ["by"] = Environment.UserName,
        ["reason"] = reason ?? "",
    }.ToJsonString();
}
