using BlueGreen.Core.Watching;

namespace BlueGreen.Core.Tests.Watching;

public sealed class CountPolicyTests
{
    private static readonly DateTime s_minute = new(2026, 3, 3, 9, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Errors_OfAMinuteWhoseRequestsAreNotShownYet_AreNotCounted() => Assert.Equal(
        5, CountPolicy.OfSpan(Minutes(5, 6), Minutes(1_000)));

    [Fact]
    public void Errors_OfEveryMinuteThatIsShown_AreAddedUp() => Assert.Equal(
        11, CountPolicy.OfSpan(Minutes(5, 6), Minutes(1_000, 900, 800)));

    private static Dictionary<DateTime, double> Minutes(params double[] values) => values
        .Select((value, index) => (value, index))
        .ToDictionary(minute => s_minute.AddMinutes(minute.index), minute => minute.value);
}
