using System.CommandLine;
using System.Globalization;
using Amazon.Runtime;
using BlueGreen.Cli.Remote;

namespace BlueGreen.Cli.Verbs;

/// <summary>`bluegreen stack update TEMPLATE`: what `cdk deploy` would do, to a kept rehearsal.</summary>
internal static class StackVerb
{
    /// <summary>By the wall. Events come in groups anyway, and each look is one call.</summary>
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(300);

    public static Command Command() => new("stack", "Change the stack of a kept rehearsal.") { Update() };

    private static Command Update()
    {
        var file = new Argument<string>("template")
        {
            Description = "A CloudFormation template, e.g. one that `cdk synth` made of other settings.",
        };
        var revertDrift = new Option<bool>("--revert-drift")
        {
            Description = "Send every resource its full properties again, as a drift-aware change set does.",
        };
        var command = new Command("update", "Update the stack to a template, as CloudFormation does.")
        {
            file, revertDrift,
        };
        command.SetAction(async (parsed, cancel) =>
        {
            var template = Read(parsed.GetValue(file)!);
            using var stack = new RemoteStack(Endpoint());
            return await UpdateAsync(stack, template, parsed.GetValue(revertDrift), cancel);
        });
        return command;
    }

    private static async Task<int> UpdateAsync(
        RemoteStack stack, string template, bool revertsDrift, CancellationToken cancel)
    {
        var name = await stack.NameAsync(cancel);
        var before = (await stack.EventsAsync(name, after: null, cancel))[^1].Id;
        var changeSet = string.Create(CultureInfo.InvariantCulture, $"bluegreen-{Environment.ProcessId}");
        if (await PrepareAsync(stack, name, changeSet, template, revertsDrift, cancel) is { } nothing)
        {
            await stack.ForgetAsync(name, changeSet, cancel);
            Console.WriteLine($"No updates are to be performed. {nothing}");
            return ExitCodes.Success;
        }

        await stack.ExecuteAsync(name, changeSet, cancel);
        var end = await FollowAsync(stack, name, before, cancel);
        return end.Status == "UPDATE_COMPLETE" ? ExitCodes.Success : ExitCodes.Failure;
    }

    /// <exception cref="BadInputException">The template cannot be used; nothing was changed.</exception>
    private static async Task<string?> PrepareAsync(
        RemoteStack stack, string name, string changeSet, string template, bool revertsDrift, CancellationToken cancel)
    {
        try
        {
            return await stack.PrepareAsync(name, changeSet, template, revertsDrift, cancel);
        }
        catch (AmazonServiceException problem) when (problem.ErrorCode == "ValidationError")
        {
            throw new BadInputException($"{problem.Message} Nothing was changed.");
        }
    }

    /// <summary>Prints each event as it happens, until the stack is at rest.</summary>
    private static async Task<StackEventLine> FollowAsync(
        RemoteStack stack, string name, string last, CancellationToken cancel)
    {
        while (true)
        {
            foreach (var happened in await stack.EventsAsync(name, last, cancel))
            {
                Console.WriteLine(happened);
                last = happened.Id;
                if (happened.IsEnd)
                    return happened;
            }

            await Task.Delay(BetweenLooks, TimeProvider.System, cancel);
        }
    }

    private static Uri Endpoint() => Environment.GetEnvironmentVariable("AWS_ENDPOINT_URL") switch
    {
        null => throw new BadInputException(
            "AWS_ENDPOINT_URL is not set: `bluegreen rehearse --keep` prints it. To AWS itself, use `cdk deploy`."),
        var text when Uri.TryCreate(text, UriKind.Absolute, out var url) => url,
        var text => throw new BadInputException($"AWS_ENDPOINT_URL is \"{text}\"; expected a URL."),
    };

    private static string Read(string path) => File.Exists(path)
        ? File.ReadAllText(path)
        : throw new BadInputException($"There is no file {path}; expected a CloudFormation template.");
}
