using BlueGreen.Core.Watching;

namespace BlueGreen.Core.Tests.Watching;

public sealed class PercentilePolicyTests
{
    [Fact]
    public void Minutes_AreWeighedByTheirRequests() => Assert.Equal(
        0.2, PercentilePolicy.OfSpan(Minutes(0.1, 0.5), Minutes(300, 100))!.Value, precision: 9);

    [Fact]
    public void Minutes_WithoutRequests_SayNothing()
    {
        Assert.Null(PercentilePolicy.OfSpan(Minutes(0.1), Minutes()));
        Assert.Null(PercentilePolicy.OfSpan(Minutes(0.1), Minutes(0)));
        Assert.Null(PercentilePolicy.OfSpan(Minutes(), Minutes(5)));
    }

    private static Dictionary<DateTime, double> Minutes(params double[] values) => values
        .Select((value, minute) => (value, minute))
        .ToDictionary(own => Some.Start.UtcDateTime.AddMinutes(own.minute), own => own.value);
}
