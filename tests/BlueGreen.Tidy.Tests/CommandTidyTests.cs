using System.Text.RegularExpressions;

namespace BlueGreen.Tidy.Tests;

/// <summary>A command that a reader is told to type is one that something here types too.</summary>
public sealed partial class CommandTidyTests
{
    /// <summary>No test may need an account, so these are told apart in the README as well.</summary>
    private const string AwsAccount = "an AWS account";

    /// <summary>Command, and where it is run: a script and its words there, or a test.</summary>
    private static readonly Dictionary<string, string> s_runs = new()
    {
        ["npm ci"] = ".ci/run: npm ci",
        ["dotnet build"] = ".ci/run: dotnet build BlueGreenServerless.sln",
        ["dotnet test"] = ".ci/run: dotnet test",
        ["dotnet run --project src/BlueGreen.Cli -- rehearse"] = ".ci/readme",
        ["export PATH=\"$PWD/src/BlueGreen.Cli/bin/Debug/net10.0:$PATH\""] = ".ci/readme",
        ["bluegreen rehearse --list"] = ".ci/readme",
        ["bluegreen rehearse --scenario approval --keep"] = ".ci/readme",
        ["bluegreen status"] = ".ci/readme",
        ["bluegreen push samples/images/v3.json"] = ".ci/readme",
        ["bluegreen rollback --reason \"orders fail\""] = ".ci/readme",
        ["bluegreen start shop:v3 --approval"] = ".ci/readme",
        ["bluegreen approve --reason \"tested by hand\""] = ".ci/readme",
        ["bluegreen start shop:v1 --approval"] = ".ci/readme",
        ["bluegreen reject --reason \"not today\""] = ".ci/readme",
        ["bluegreen stack update cdk/template.json --revert-drift"] = ".ci/readme",
        ["aws stepfunctions list-state-machines"] = ".ci/readme",
        ["bluegreen simulate --release catalogue --seeds 1"] = ".ci/readme",
        ["bluegreen simulate --part --runs 200"] = ".ci/readme",
        ["bluegreen simulate --seeds 20"] = ".ci/readme",
        ["bluegreen simulate --seed 4711"] = ".ci/readme",
        ["npx cdk bootstrap"] = AwsAccount,
        ["npx cdk deploy"] = AwsAccount,
        ["npx cdk destroy"] = AwsAccount,
        ["aws ecr get-login-password |"
            + " docker login --username AWS --password-stdin ACCOUNT.dkr.ecr.REGION.amazonaws.com"] = AwsAccount,
        ["docker push ACCOUNT.dkr.ecr.REGION.amazonaws.com/REPOSITORY:TAG"] = AwsAccount,
    };

    [Fact]
    public void Commands_OfDocuments_AreRunSomewhere() => Tidy.AssertNone(
        from document in Documents
        from command in Commands(document)
        where !s_runs.ContainsKey(command)
        select $"{Repository.Name(document)}: nothing runs `{command}`; run it in .ci/readme, and say so here");

    [Fact]
    public void Commands_OfTheTable_AreInDocuments()
    {
        var told = Documents.SelectMany(Commands).ToHashSet();
        Tidy.AssertNone(s_runs.Keys.Where(command => !told.Contains(command)));
    }

    [Fact]
    public void Places_OfTheTable_RunTheCommand() => Tidy.AssertNone(
        from run in s_runs
        where run.Value != AwsAccount && !Runs(run.Value, run.Key)
        select $"{run.Value} does not run `{run.Key}`");

    private static IEnumerable<string> Documents => Repository.Documents.Where(file =>
        Repository.Name(file) is "README.md" || Repository.Name(file).StartsWith("docs/", StringComparison.Ordinal));

    private static IEnumerable<string> Commands(string document) => ShellBlock()
        .Matches(File.ReadAllText(document).ReplaceLineEndings("\n"))
        .SelectMany(block => block.Groups["commands"].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>`FILE` runs the command as it stands, `FILE: WORDS` in those words; a comment runs nothing.</summary>
    private static bool Runs(string place, string command)
    {
        var (file, words) = place.Split(": ", 2) is [var named, var own] ? (named, own) : (place, command);
        var path = Path.Combine(Repository.Root, file);
        return File.Exists(path) && File.ReadLines(path)
            .Where(line => !line.TrimStart().StartsWith('#'))
            .Any(line => $" {line} ".Contains($" {words} ", StringComparison.Ordinal));
    }

    [GeneratedRegex("^```sh\\n(?<commands>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex ShellBlock();
}
