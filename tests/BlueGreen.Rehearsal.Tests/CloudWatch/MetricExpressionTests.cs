using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.CloudWatch.Queries;

namespace BlueGreen.Rehearsal.Tests.CloudWatch;

public sealed class MetricExpressionTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 21, 9, 0, 0, TimeSpan.Zero);

    /// <summary>Three minutes; `e` has no second one.</summary>
    private static readonly Dictionary<string, MetricValue.Series> Given = new()
    {
        ["r"] = Series(100, 200, 0),
        ["e"] = Series(1, null, 3),
    };

    [Theory]
    [InlineData("100*e/r", "1 - -")]
    [InlineData("FILL(e,0)", "1 0 3")]
    [InlineData("FILL(e, REPEAT)", "1 1 3")]
    [InlineData("r - e - 1", "98 - -4")]
    [InlineData("2+3*r", "302 602 2")]
    [InlineData("(2+3)*r", "500 1000 0")]
    [InlineData("-r", "-100 -200 0")]
    [InlineData("r >= 100", "1 1 0")]
    [InlineData("IF(r > 100, FILL(e, 0), 7)", "7 0 7")]
    [InlineData("SUM(METRICS())", "101 200 3")]
    [InlineData("MAX([r, e])", "100 200 3")]
    [InlineData("SUM(FILL(METRICS(), 1))", "101 201 3")]
    public void Compute_Expression_PointByPoint(string expression, string expected)
    {
        var value = Assert.IsType<MetricValue.Series>(Compute(expression));

        Assert.Equal(expected, string.Join(' ', Enumerable.Range(0, 3).Select(minute =>
            value.Points.TryGetValue(Start.AddMinutes(minute), out var point) ? $"{point}" : "-")));
    }

    [Theory]
    [InlineData("nobody", "'nobody' is not the id of a query")]
    [InlineData("e +", "ends too early")]
    [InlineData("e r", "unexpected 'r' at position 3")]
    [InlineData("ANOMALY_DETECTION_BAND(e)", "does not know ANOMALY_DETECTION_BAND")]
    public void Compute_Wrong_SaysWhatAndWhere(string expression, string message) =>
        Assert.Contains(
            message, Assert.Throws<AwsException>(() => Compute(expression)).Message, StringComparison.Ordinal);

    private static MetricValue Compute(string expression) => MetricExpression.Compute(
        expression, Given.GetValueOrDefault,
        new([.. Given.Values], Start, Start.AddMinutes(3), TimeSpan.FromMinutes(1)));

    private static MetricValue.Series Series(params double?[] values) => new(new(values.Index()
        .Where(value => value.Item is not null)
        .ToDictionary(value => Start.AddMinutes(value.Index), value => value.Item!.Value)));
}
