using System.CommandLine;

namespace BlueGreen.Cli.Verbs;

/// <summary>`bluegreen status`: what is live, what runs, what waits for an answer.</summary>
internal static class StatusVerb
{
    public static Command Command()
    {
        var application = CommonOptions.Application();
        var command = new Command("status", "Show what is live and what is under way.") { application };
        command.SetAction(async (parsed, cancel) =>
        {
            using var installation = parsed.InstallationOf(application);
            var state = await installation.ReadStateAsync(cancel);
            Print("live", state.Digest is null ? "nothing deployed yet" : $"{state.Live}  {state.Tag}  {state.Digest}");
            Print("since", state.LiveSince);
            Print("previous", state.PreviousTag is null ? null : $"{state.PreviousTag}  {state.PreviousDigest}");
            Print("last", state.Outcome is null ? null : $"{state.Outcome}: {state.Reason}");
            Print("next", state.PendingTag);
            if (state.Holder is { } holder)
                Print("running", $"{holder}  {(await installation.DescribeAsync(holder, cancel)).Status}");
            if (await installation.ReadQuestionAsync(cancel) is { } question)
                Print(
                    "asks",
                    $"{question.Question} of {question.Tag} {question.Digest}: `bluegreen approve` or `reject`");
            return ExitCodes.Success;
        });
        return command;
    }

    private static void Print(string label, string? text)
    {
        if (text is not null)
            Console.WriteLine($"{label,-9} {text}");
    }
}
