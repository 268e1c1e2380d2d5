using BlueGreen.Rehearsal.CloudWatch;

namespace BlueGreen.Rehearsal.Tests.CloudWatch;

public sealed class MetricBucketTests
{
    [Theory]
    [InlineData("Sum", 500500)]
    [InlineData("Average", 500.5)]
    [InlineData("Minimum", 1)]
    [InlineData("Maximum", 1000)]
    [InlineData("SampleCount", 1000)]
    public void Value_OfAThousand_IsExact(string statistic, double expected) =>
        Assert.Equal(expected, OneToThousand().Value(Statistic.Parse(statistic)));

    [Theory]
    [InlineData("p50", 500)]
    [InlineData("p90", 900)]
    [InlineData("p99", 990)]
    [InlineData("p99.9", 999)]
    public void Value_Percentile_IsWithinOnePercent(string statistic, double expected) =>
        Assert.InRange(OneToThousand().Value(Statistic.Parse(statistic)), expected * 0.99, expected * 1.01);

    [Fact]
    public void Value_Zeroes_HaveAPercentileToo()
    {
        var bucket = new MetricBucket();
        bucket.Add(0, 99);
        bucket.Add(5);

        Assert.Equal(0, bucket.Value(Statistic.Parse("p50")));
    }

    private static MetricBucket OneToThousand()
    {
        var bucket = new MetricBucket();
        foreach (var value in Enumerable.Range(1, 1000)) bucket.Add(value);
        return bucket;
    }
}
