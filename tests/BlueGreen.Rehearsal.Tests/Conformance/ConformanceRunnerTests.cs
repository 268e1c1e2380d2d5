using System.Text.Json.Nodes;
using BlueGreen.Conformance;

namespace BlueGreen.Rehearsal.Tests.Conformance;

/// <summary>The runner tells agreement from difference, and survives its cases.</summary>
public sealed class ConformanceRunnerTests : IDisposable
{
    private static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(50);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("conformance-");

    [Fact]
    public async Task Case_AsRecorded_Passes()
    {
        var score = await ScoreAsync(Case());

        Assert.Empty(score.Failed);
        Assert.Equal((1, 1, 1), (score.PassedResult, score.WithHistory, score.PassedHistory));
    }

    [Theory]
    [InlineData("$.status", "\"FAILED\"")]
    [InlineData("$.output.a", "2")]
    [InlineData("$.output.b", "null")]
    [InlineData("$.history[1].type", "\"WaitStateEntered\"")]
    [InlineData("$.history[1].details.name", "\"B\"")]
    [InlineData("$.history[2].details.output.a", "2")]
    [InlineData("$.history[3]", "{\"type\":\"ExecutionSucceeded\",\"details\":{}}")]
    public async Task Case_WithAnotherExpectation_Fails(string place, string value)
    {
        var changed = Case();
        Put(changed["expected"]!, place, JsonNode.Parse(value));

        var failed = Assert.Single((await ScoreAsync(changed)).Failed);

        Assert.Equal(!place.Contains("history", StringComparison.Ordinal), failed.AtResult);
    }

    [Fact]
    public async Task Case_WithEventsInAnotherOrder_Fails()
    {
        var changed = Case();
        var history = changed["expected"]!["history"]!.AsArray();
        var entered = history[1]!;
        history.RemoveAt(1);
        history.Insert(2, entered);

        Assert.Single((await ScoreAsync(changed)).Failed);
    }

    [Fact]
    public void Case_ThatCrashesOrHangs_FailsAlone()
    {
        var crashed = GuardedRun.Of(() => throw new InvalidOperationException("boom"), GuardedRun.Limit);
        var waiting = GuardedRun.Of(() => new TaskCompletionSource<RunResult>().Task, GuardedRun.Limit);
        using var never = new ManualResetEvent(false);
        var hung = GuardedRun.Of(
            () =>
            {
                never.WaitOne();
                throw new InvalidOperationException("It was let go.");
            },
            Soon);
        never.Set();

        Assert.Equal(("CRASHED", "HUNG", "HUNG"), (crashed.Status, waiting.Status, hung.Status));
        Assert.Contains("boom", crashed.Cause, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{", "not a recorded case")]
    [InlineData("[]", "expected a JSON object")]
    [InlineData("""{"name":"n","group":"g","expected":{}}""", "no 'definition'")]
    [InlineData("""{"name":"n","group":"g","definition":{},"expected":{}}""", "no 'status'")]
    public async Task Folder_WithABrokenFile_IsRefusedByItsName(string text, string problem)
    {
        var file = Path.Combine(_folder.FullName, "broken.json");
        await File.WriteAllTextAsync(file, text, TestContext.Current.CancellationToken);

        var refused = await Assert.ThrowsAsync<InvalidDataException>(() => RecordedCases.ReadAsync(_folder.FullName));

        Assert.Contains(file, refused.Message, StringComparison.Ordinal);
        Assert.Contains(problem, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Folder_WithoutCases_IsRefused() =>
        await Assert.ThrowsAsync<InvalidDataException>(() => RecordedCases.ReadAsync(_folder.FullName));

    public void Dispose() => _folder.Delete(recursive: true);

    private async Task<GroupScore> ScoreAsync(JsonObject recorded)
    {
        var file = Path.Combine(_folder.FullName, "case.json");
        await File.WriteAllTextAsync(file, recorded.ToJsonString(), TestContext.Current.CancellationToken);
        return Assert.Single(ConformanceRun.Score(await RecordedCases.ReadAsync(_folder.FullName)));
    }

    /// <summary>Just what every case has, and a field that nobody knows.</summary>
    private static JsonObject Case() => JsonNode.Parse("""
        {"name": "pass", "group": "own", "unknown": [1],
         "definition": {"StartAt": "A", "States": {"A": {"Type": "Pass", "End": true}}},
         "input": {"a": 1},
         "expected": {"status": "SUCCEEDED", "output": {"a": 1}, "historyOrder": "total", "history": [
           {"type": "ExecutionStarted", "details": {"input": {"a": 1}}},
           {"type": "PassStateEntered", "details": {"name": "A", "input": {"a": 1}}},
           {"type": "PassStateExited", "details": {"name": "A", "output": {"a": 1}}},
           {"type": "ExecutionSucceeded", "details": {"output": {"a": 1}}}]}}
        """)!.AsObject();

    private static void Put(JsonNode root, string place, JsonNode? value)
    {
        var steps = place["$.".Length..].Split('.', '[', ']').Where(step => step.Length > 0).ToList();
        foreach (var step in steps.SkipLast(1))
        {
            root = (root is JsonArray items ? items[int.Parse(step)] : root[step])!;
        }
        if (root is JsonArray last)
        {
            last[int.Parse(steps[^1])] = value;
        }
        else
        {
            root[steps[^1]] = value;
        }
    }
}
