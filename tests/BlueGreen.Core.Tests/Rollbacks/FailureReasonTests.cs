using BlueGreen.Core.Rollbacks;

namespace BlueGreen.Core.Tests.Rollbacks;

public sealed class FailureReasonTests
{
    [Theory]
    [InlineData("WatchFailed", "12 % failed", "WatchFailed: 12 % failed")]
    [InlineData("X", """{"errorType":"X","errorMessage":"3 tasks stopped"}""", "X: 3 tasks stopped")]
    [InlineData("X", """{"other":1}""", """X: {"other":1}""")]
    [InlineData("X", """{"errorMessage":null}""", """X: {"errorMessage":null}""")]
    [InlineData("X", """{"errorMessage":3}""", """X: {"errorMessage":3}""")]
    [InlineData("X", """{"errorMessage":""}""", "X")]
    [InlineData("X", """["errorMessage"]""", """X: ["errorMessage"]""")]
    [InlineData("X", " ", "X")]
    [InlineData("X", "{broken", "X: {broken")]
    [InlineData("X", """{"errorMessage":5}""", """X: {"errorMessage":5}""")]
    [InlineData("X", """{"errorMessage":"\ud800"}""", """X: {"errorMessage":"\ud800"}""")]
    [InlineData("States.Timeout", "", "States.Timeout")]
    [InlineData("States.Timeout", null, "States.Timeout")]
    public void Reason_IsTheMessageThatWasMeant(string error, string? cause, string expected) =>
        Assert.Equal(expected, FailureReason.Of(error, cause));
}
