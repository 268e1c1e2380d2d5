using BlueGreen.Core;

namespace BlueGreen.Cli.Simulate.Judging;

/// <summary>
/// When each colour last had its full count of healthy targets: a move is judged by what its maker could have read.
/// </summary>
internal sealed class HealthHistory
{
    private readonly DateTimeOffset[] _lastFull = [DateTimeOffset.MinValue, DateTimeOffset.MinValue];

    public void Note(Colour colour, int healthy, int desired, DateTimeOffset now)
    {
        if (healthy >= Math.Max(1, desired))
            _lastFull[(int)colour] = now;
    }

    public bool WasFullSince(Colour colour, DateTimeOffset instant) => _lastFull[(int)colour] >= instant;
}
