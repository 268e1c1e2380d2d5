using System.Text.Json.Serialization;

namespace BlueGreen.Core.Watching;

/// <summary>
/// One colour's traffic over a span, by the load balancer's measure. No latency is no data, not zero.
/// </summary>
/// <param name="Errors">The application's own 5xx.</param>
/// <param name="ConnectionErrors">Requests that never reached it.</param>
public sealed record ColourMetrics(
    long Requests, long Errors, long ConnectionErrors,
    double? P50Milliseconds, double? P95Milliseconds, double? P99Milliseconds)
{
    public static readonly ColourMetrics None = new(0, 0, 0, null, null, null);

    [JsonIgnore]
    public double ErrorPercent => Requests == 0 ? 0 : Math.Min(100, 100.0 * (Errors + ConnectionErrors) / Requests);
}
