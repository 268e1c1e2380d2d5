namespace BlueGreen.Core.Watching;

/// <summary>
/// One percentile for a span of minutes: CloudWatch gives one a minute, and minutes differ in traffic.
/// </summary>
public static class PercentilePolicy
{
    /// <summary>
    /// The mean of the minutes' percentiles, each weighed by its requests: one slow minute of many does not decide, as
    /// the maximum would let it. Null when no minute has both.
    /// </summary>
    public static double? OfSpan(
        IReadOnlyDictionary<DateTime, double> percentiles, IReadOnlyDictionary<DateTime, double> requests)
    {
        var minutes = percentiles
            .Where(minute => requests.ContainsKey(minute.Key))
            .Select(minute => (Value: minute.Value, Weight: requests[minute.Key]))
            .ToList();
        var weight = minutes.Sum(minute => minute.Weight);
        return weight > 0 ? minutes.Sum(minute => minute.Value * minute.Weight) / weight : null;
    }
}
