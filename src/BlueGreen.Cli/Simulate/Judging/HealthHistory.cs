using BlueGreen.Core;

namespace BlueGreen.Cli.Simulate.Judging;

/// <summary>
/// When each colour last had its full count of healthy targets: a move is judged by what its maker could have read.
/// </summary>
internal sealed class HealthHistory
{
    private readonly bool[] _isFull = new bool[2];
    private readonly DateTimeOffset[] _lastFull = [DateTimeOffset.MinValue, DateTimeOffset.MinValue];

    /// <summary>What was noted last was so until now.</summary>
    public void Note(Colour colour, int healthy, int desired, DateTimeOffset now)
    {
        var isFull = healthy >= Math.Max(1, desired);
        if (isFull || _isFull[(int)colour])
            _lastFull[(int)colour] = now;
        _isFull[(int)colour] = isFull;
    }

    public bool WasFullSince(Colour colour, DateTimeOffset instant) =>
        _isFull[(int)colour] || _lastFull[(int)colour] >= instant;
}
