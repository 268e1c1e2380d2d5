using BlueGreen.Core.Watching;

namespace BlueGreen.Core.Tests.Watching;

public sealed class MetricPolicyTests
{
    [Theory]
    // Errors, at most 1 %, and half a point above the baseline.
    [InlineData(1_000, 10, 50, 1_000, 10, 50, typeof(Judgement.Good))]
    [InlineData(1_000, 11, 50, 1_000, 11, 50, typeof(Judgement.Breach))]
    [InlineData(1_000, 5, 50, 1_000, 0, 50, typeof(Judgement.Good))]
    [InlineData(1_000, 6, 50, 1_000, 0, 50, typeof(Judgement.Breach))]
    // Without a baseline to compare with, the limit alone.
    [InlineData(1_000, 6, 50, 99, 0, 50, typeof(Judgement.Good))]
    // Enough requests.
    [InlineData(99, 99, 50, 1_000, 0, 50, typeof(Judgement.Missing))]
    [InlineData(100, 1, 50, 1_000, 10, 50, typeof(Judgement.Good))]
    // Enough errors: four of a hundred are chance, five are not.
    [InlineData(100, 4, 50, 1_000, 0, 50, typeof(Judgement.Good))]
    [InlineData(100, 5, 50, 1_000, 0, 50, typeof(Judgement.Breach))]
    // Latency, at most 2,000 ms, twice the baseline, and less than 100 ms more is noise.
    [InlineData(1_000, 0, 2_000, 1_000, 0, 1_500, typeof(Judgement.Good))]
    [InlineData(1_000, 0, 2_001, 1_000, 0, 1_500, typeof(Judgement.Breach))]
    [InlineData(1_000, 0, 400, 1_000, 0, 200, typeof(Judgement.Good))]
    [InlineData(1_000, 0, 401, 1_000, 0, 200, typeof(Judgement.Breach))]
    [InlineData(1_000, 0, 209, 1_000, 0, 10, typeof(Judgement.Good))]
    [InlineData(1_000, 0, 210, 1_000, 0, 10, typeof(Judgement.Breach))]
    public void Metrics_AreJudgedAgainstLimitsAndBaseline(
        long requests, long errors, double p99, long baseRequests, long baseErrors, double baseP99, Type expected) =>
        Assert.IsType(
            expected,
            MetricPolicy.Judge(
                new(requests, errors, 0, null, null, p99), new(baseRequests, baseErrors, 0, null, null, baseP99),
                    new()));

    [Fact]
    public void Metrics_WithConnectionErrors_CountThemAsErrors() => Assert.IsType<Judgement.Breach>(
        MetricPolicy.Judge(new(1_000, 5, 6, null, null, 50), ColourMetrics.None, new()));

    [Fact]
    public void Metrics_WithoutLatency_DecideNothing() => Assert.IsType<Judgement.Missing>(
        MetricPolicy.Judge(new(1_000, 0, 0, null, null, null), ColourMetrics.None, new()));

    [Fact]
    public void Metrics_WithoutLatencyButWithErrors_Fail() => Assert.IsType<Judgement.Breach>(
        MetricPolicy.Judge(new(1_000, 500, 0, null, null, null), ColourMetrics.None, new()));
}
