using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace BlueGreen.Rehearsal.Tests.Clients;

/// <summary>The AWS CLI as it is installed, version 1 or 2; a test skips, saying so, where that is missing.</summary>
internal sealed partial class AwsCommand
{
    private static readonly Lazy<Task<IReadOnlyDictionary<int, string>>> s_installed = new(FindAsync);

    private readonly string _program;
    private readonly ClientRehearsal _rehearsal;

    private AwsCommand(string program, ClientRehearsal rehearsal) => (_program, _rehearsal) = (program, rehearsal);

    public static async Task<AwsCommand> OfVersionAsync(int major, ClientRehearsal rehearsal)
    {
        var installed = await s_installed.Value;
        if (!installed.TryGetValue(major, out var program))
        {
            Assert.Skip($"The AWS CLI's version {major} (aws) is not installed.");
        }
        return new(program, rehearsal);
    }

    /// <summary>The answer, as `--output json` prints it; the test fails with what the CLI said instead.</summary>
    /// <param name="command">Words with single spaces between them.</param>
    /// <param name="more">Further words that may themselves have spaces.</param>
    public async Task<JsonNode> AskAsync(string command, params string[] more)
    {
        var output = await SayAsync(command, more);
        return output.Length == 0 ? new JsonObject() : JsonNode.Parse(output)!;
    }

    /// <summary>What a command prints that answers no JSON.</summary>
    public async Task<string> SayAsync(string command, params string[] more)
    {
        var end = await RunAsync(command, more);
        Assert.True(end.ExitCode == 0, $"aws {command}: exit {end.ExitCode}: {end.Errors}");
        return end.Output.Trim();
    }

    /// <summary>The error's code that the service answered: what the CLI prints in brackets.</summary>
    public async Task<string> RefusalAsync(string command, params string[] more)
    {
        var end = await RunAsync(command, more);
        Assert.False(end.ExitCode == 0, $"aws {command}: a refusal expected, found {end.Output}");
        var code = Refusal().Match(end.Errors);
        Assert.True(code.Success, $"aws {command}: exit {end.ExitCode}: {end.Errors}");
        return code.Groups[1].Value;
    }

    /// <summary>
    /// Every item of a listing that is asked for one at a time: the CLI follows the tokens by itself.
    /// </summary>
    /// <param name="items">The member of the answer that has them.</param>
    public async Task<JsonArray> AskOneByOneAsync(string items, string command, params string[] more) =>
        (await AskAsync($"{command} --page-size 1", more))[items]!.AsArray();

    private Task<ClientEnd> RunAsync(string command, string[] more) => Client.RunAsync(
        _program, [.. command.Split(' '), .. more, "--output", "json"], _rehearsal.Variables,
        TestContext.Current.CancellationToken);

    private static async Task<IReadOnlyDictionary<int, string>> FindAsync()
    {
        var found = new Dictionary<int, string>();
        foreach (var program in Client.Installed("aws"))
        {
            var end = await Client.RunAsync(program, ["--version"], new Dictionary<string, string>(), default);
            if (Version().Match(end.Output + end.Errors) is { Success: true } version)
            {
                found.TryAdd(int.Parse(version.Groups[1].Value), program);
            }
        }
        return found;
    }

    [GeneratedRegex(@"An error occurred \(([^)]+)\) when calling")]
    private static partial Regex Refusal();

    [GeneratedRegex("^aws-cli/([0-9]+)[.]")]
    private static partial Regex Version();
}
