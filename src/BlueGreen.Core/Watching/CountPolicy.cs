namespace BlueGreen.Core.Watching;

/// <summary>
/// What failed in a span of minutes, as far as it can be compared: CloudWatch shows each metric of a minute in its own
/// time.
/// </summary>
public static class CountPolicy
{
    /// <summary>
    /// Only of minutes whose requests are shown too: the errors of two minutes, of the requests of one, are twice their
    /// share, and a good release was rolled back for it (docs/decisions/0042).
    /// </summary>
    public static long OfSpan(
        IReadOnlyDictionary<DateTime, double> counts, IReadOnlyDictionary<DateTime, double> requests) =>
        (long)Math.Round(counts.Where(minute => requests.ContainsKey(minute.Key)).Sum(minute => minute.Value));
}
