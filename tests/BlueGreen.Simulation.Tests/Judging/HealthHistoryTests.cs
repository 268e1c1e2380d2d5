using BlueGreen.Cli.Simulate.Judging;
using BlueGreen.Core;

namespace BlueGreen.Simulation.Tests.Judging;

/// <summary>R3 is judged by the last moment in which a colour had its full count of healthy targets.</summary>
public sealed class HealthHistoryTests
{
    private static readonly DateTimeOffset s_start = new(2026, 3, 3, 9, 0, 0, TimeSpan.Zero);

    private readonly HealthHistory _health = new();

    /// <summary>
    /// Found by seed 8001618: a task died in the moment between a read of the targets and the move, five quiet seconds
    /// after the last of them had become healthy.
    /// </summary>
    [Theory]
    [InlineData(4, true)]
    [InlineData(5, true)]
    [InlineData(6, false)]
    public void Colour_ThatWasFullUntilATaskDied_WasFullUpToThen(int since, bool wasFull)
    {
        _health.Note(Colour.Blue, healthy: 2, desired: 2, s_start);
        _health.Note(Colour.Blue, healthy: 1, desired: 2, s_start.AddSeconds(5));
        _health.Note(Colour.Blue, healthy: 1, desired: 2, s_start.AddSeconds(9));

        Assert.Equal(wasFull, _health.WasFullSince(Colour.Blue, s_start.AddSeconds(since)));
    }

    [Theory]
    [InlineData(2, 2, true)]
    [InlineData(1, 2, false)]
    [InlineData(1, 0, true)]
    [InlineData(0, 0, false)]
    public void Colour_IsFullUntilSomethingElseIsNoted(int healthy, int desired, bool isFull)
    {
        _health.Note(Colour.Green, healthy, desired, s_start);

        Assert.Equal(isFull, _health.WasFullSince(Colour.Green, s_start.AddHours(1)));
        Assert.False(_health.WasFullSince(Colour.Blue, s_start));
    }
}
