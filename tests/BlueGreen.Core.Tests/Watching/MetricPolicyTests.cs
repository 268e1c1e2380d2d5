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

    /// <summary>1,000 requests; the baseline, 200 requests, unless it is named, with 0.5 % and 100 ms.</summary>
    [Theory]
    [InlineData(12, 50, 200, "1.2 % of 1000 requests failed, at most 1 % may (watch.errorPercentMax)")]
    [InlineData(10, 50, 100_000, "1 % of 1000 requests failed, before the switch 0 % did; at most 0.5 points more may "
        + "(watch.errorPercentIncreaseMax)")]
    [InlineData(0, 2_001, 200, "p99 is 2001 ms over 1000 requests, at most 2000 ms allowed "
        + "(watch.latencyMillisecondsMax)")]
    [InlineData(0, 350, 200, "p99 is 350 ms over 1000 requests, 3.5 times the baseline's 100 ms; at most 2 times "
        + "allowed (watch.latencyRatioMax)")]
    [InlineData(5, 50, 200, "0.5 % errors and p99 50 ms of 1000 requests, baseline 0.5 % and 100 ms")]
    [InlineData(5, 350, 99, "0.5 % errors and p99 350 ms of 1000 requests, no baseline (99 requests)")]
    [InlineData(5, 350, 100, "p99 is 350 ms over 1000 requests, 3.5 times the baseline's 100 ms; at most 2 times "
        + "allowed (watch.latencyRatioMax)")]
    public void Metrics_AreToldWithTheNumbersCompared(long errors, double p99, long before, string expected) =>
        Assert.Equal(
            expected,
            MetricPolicy.Judge(
                new(1_000, errors, 0, null, null, p99), new(before, 1, 0, null, null, 100), new()).Reason);

    [Fact]
    public void Metrics_AgainstABaselineWithoutLatency_AreJudgedByTheLimitAlone() => Assert.Equal(
        new Judgement.Good("0 % errors and p99 1999 ms of 1000 requests, baseline 0 % and no latency"),
        MetricPolicy.Judge(new(1_000, 0, 0, null, null, 1_999), new(1_000, 0, 0, null, null, null), new()));

    [Fact]
    public void Metrics_AgainstABaselineOfNoTime_AreStillTold() => Assert.Contains(
        "200000 times the baseline's 0 ms",
        MetricPolicy.Judge(
            new(1_000, 0, 0, null, null, 200), new(1_000, 0, 0, null, null, 0), new()).Reason,
        StringComparison.Ordinal);

    [Fact]
    public void Metrics_ThatAreTooFew_SayHowMany()
    {
        Assert.Equal(
            new Judgement.Missing("99 requests measured, 100 are needed (watch.requestsMin)"),
            MetricPolicy.Judge(new(99, 0, 0, null, null, 1), ColourMetrics.None, new()));
        Assert.Equal(
            new Judgement.Missing("no latency measured for 100 requests"),
            MetricPolicy.Judge(new(100, 0, 0, null, null, null), ColourMetrics.None, new()));
    }

    [Theory]
    [InlineData(0, 5, 5, 0)]
    [InlineData(200, 5, 6, 5.5)]
    [InlineData(10, 5, 6, 100)]
    public void ErrorPercent_IsOfAllRequestsAndAtMost100(long requests, long errors, long unreached, double percent) =>
        Assert.Equal(percent, new ColourMetrics(requests, errors, unreached, null, null, null).ErrorPercent);

    [Fact]
    public void Metrics_WithoutLatency_DecideNothing() => Assert.IsType<Judgement.Missing>(
        MetricPolicy.Judge(new(1_000, 0, 0, null, null, null), ColourMetrics.None, new()));

    [Fact]
    public void Metrics_BadInBothWays_TellTheErrorsFirst() => Assert.Equal(
        new Judgement.Breach("50 % of 1000 requests failed, at most 1 % may (watch.errorPercentMax)"),
        MetricPolicy.Judge(new(1_000, 500, 0, null, null, 9_000), ColourMetrics.None, new()));

    [Fact]
    public void Metrics_WithoutLatencyButWithErrors_Fail() => Assert.IsType<Judgement.Breach>(
        MetricPolicy.Judge(new(1_000, 500, 0, null, null, null), ColourMetrics.None, new()));
}
