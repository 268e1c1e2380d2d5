using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Lambda;

namespace BlueGreen.Rehearsal.Tests.Lambda;

public sealed class PlatformLinesTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    private static readonly FunctionSettings Function = new("f", "arn", "role", "dotnet10", "h", "/");

    private static readonly InvocationReport Report = new(
        "r", TimeSpan.FromMilliseconds(12.345), TimeSpan.FromMilliseconds(100), 60.2, InvocationOutcome.Success);

    [Fact]
    public void Start_InEitherFormat_NamesTheRequest()
    {
        Assert.Equal(["START RequestId: r Version: $LATEST"], PlatformLines.Start(Function, "r", Noon));
        Assert.Equal(
            [
                """{"time":"2026-11-21T12:00:00.000Z","type":"platform.start","record":"""
                    + """{"requestId":"r","version":"$LATEST"}}""",
            ],
            PlatformLines.Start(Function with { LogsJson = true }, "r", Noon));
    }

    [Fact]
    public void End_OfAFirstEvent_BillsTheStartToo() => Assert.Equal(
        [
            "END RequestId: r",
            "REPORT RequestId: r\tDuration: 12.35 ms\tBilled Duration: 113 ms\tMemory Size: 128 MB\t"
                + "Max Memory Used: 61 MB\tInit Duration: 100.00 ms",
        ],
        PlatformLines.End(Function, Report, Noon));

    [Theory]
    [InlineData(nameof(InvocationOutcome.Error), "FixtureRefusedException", "Max Memory Used: 61 MB")]
    [InlineData(nameof(InvocationOutcome.Failure), "Runtime.ExitError", "Status: error\tError Type: Runtime.ExitError")]
    [InlineData(nameof(InvocationOutcome.Timeout), "Sandbox.Timedout", "Status: timeout")]
    public void End_OfAFailure_SaysHow(string outcome, string errorType, string ending)
    {
        var report = Report with
        {
            Outcome = Enum.Parse<InvocationOutcome>(outcome), ErrorType = errorType, StartTook = null,
        };

        var text = PlatformLines.End(Function, report, Noon).ToList();
        var json = JsonNode.Parse(Assert.Single(PlatformLines.End(Function with { LogsJson = true }, report, Noon)))!;

        Assert.EndsWith(ending, text[^1], StringComparison.Ordinal);
        Assert.Equal(
            outcome == nameof(InvocationOutcome.Timeout),
            text[0] == "2026-11-21T12:00:00.000Z r Task timed out after 3.00 seconds");
        Assert.Equal("platform.report", (string?)json["type"]);
        Assert.Equal(outcome.ToLowerInvariant(), (string?)json["record"]!["status"]);
        Assert.Equal(errorType, (string?)json["record"]!["errorType"]);
        Assert.Equal(13, (int?)json["record"]!["metrics"]!["billedDurationMs"]);
    }
}
