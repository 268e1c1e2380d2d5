namespace BlueGreen.Simulation;

/// <summary>
/// Everything random, from one seed. Each purpose has a source of its own, so that a draw more here changes none there.
/// </summary>
public sealed class SimulationChance(long seed)
{
    public long Seed => seed;

    /// <remarks>FNV-1a over the purpose: `string.GetHashCode` differs from process to process.</remarks>
    public Random For(string purpose)
    {
        var hash = 14695981039346656037UL ^ (ulong)seed;
        foreach (var letter in purpose)
        {
            hash = (hash ^ letter) * 1099511628211UL;
        }
        return new Random((int)((hash ^ (hash >> 32)) & int.MaxValue));
    }
}
