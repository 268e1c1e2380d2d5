using BlueGreen.Rehearsal.Clock;

namespace BlueGreen.Rehearsal.Tests;

public sealed class ScaledTimeProviderTests
{
    [Fact]
    public void GetUtcNow_AtSpeedTwenty_RunsTwentyTimesTheWall()
    {
        var wall = new ManualWall();
        var scaled = new ScaledTimeProvider(20, wall);
        var before = scaled.GetUtcNow();

        wall.Advance(TimeSpan.FromSeconds(3));

        Assert.Equal(TimeSpan.FromMinutes(1), scaled.GetUtcNow() - before);
    }

    /// <summary>A wall that only moves when told.</summary>
    private sealed class ManualWall : TimeProvider
    {
        private DateTimeOffset _now = DateTimeOffset.UnixEpoch;

        public void Advance(TimeSpan by) => _now += by;

        public override DateTimeOffset GetUtcNow() => _now;

        public override long GetTimestamp() => _now.UtcTicks;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;
    }
}
