using System.Globalization;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Events;

namespace BlueGreen.Rehearsal.Tests.Events;

public sealed class ScheduleTests
{
    [Theory]
    [InlineData("rate(5 minutes)", "2026-11-21T12:00:30Z", "2026-11-21T12:05:30Z")]
    [InlineData("rate(1 hour)", "2026-11-21T12:00:00Z", "2026-11-21T13:00:00Z")]
    [InlineData("rate(2 days)", "2026-11-21T12:00:00Z", "2026-11-23T12:00:00Z")]
    [InlineData("cron(0 12 * * ? *)", "2026-11-21T11:59:59Z", "2026-11-21T12:00:00Z")]
    [InlineData("cron(0 12 * * ? *)", "2026-11-21T12:00:00Z", "2026-11-22T12:00:00Z")]
    [InlineData("cron(0/15 * * * ? *)", "2026-11-21T12:16:00Z", "2026-11-21T12:30:00Z")]
    [InlineData("cron(15,45 8-9 ? * MON-FRI *)", "2026-11-20T09:45:00Z", "2026-11-23T08:15:00Z")]
    [InlineData("cron(0 0 1 JAN ? 2030)", "2026-11-21T12:00:00Z", "2030-01-01T00:00:00Z")]
    [InlineData("cron(0 0 29 2 ? *)", "2026-11-21T12:00:00Z", "2028-02-29T00:00:00Z")]
    [InlineData("cron(0 0 1 1 ? 2020)", "2026-11-21T12:00:00Z", null)]
    public void After_AnInstant_IsTheNextRun(string expression, string instant, string? expected) =>
        Assert.Equal(
            expected is null ? null : DateTimeOffset.Parse(expected, CultureInfo.InvariantCulture),
            Schedule.Parse(expression).After(DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("every 5 minutes")]
    [InlineData("rate(0 minutes)")]
    [InlineData("rate(1 minutes)")]
    [InlineData("rate(5 minute)")]
    [InlineData("rate(5 seconds)")]
    [InlineData("cron(0 12 * * *)")]
    [InlineData("cron(0 12 * * * *)")]
    [InlineData("cron(0 12 ? * ? *)")]
    [InlineData("cron(60 12 * * ? *)")]
    [InlineData("cron(0 12 L * ? *)")]
    [InlineData("cron(0 12 ? * 5#2 *)")]
    public void Parse_AnImpossibleExpression_IsAValidationException(string expression) =>
        Assert.Equal("ValidationException", Assert.Throws<AwsException>(() => Schedule.Parse(expression)).Code);
}
