using System.Net;

namespace BlueGreen.Rehearsal.Traffic;

/// <summary>What came back for one request, as far as judging it needs.</summary>
/// <param name="Status">Null when the request was lost: no connection, no complete answer, no answer in time.</param>
/// <param name="ByBalancer">Whether the load balancer made the answer itself.</param>
/// <param name="Loss">Why the request was lost.</param>
public readonly record struct TrafficAnswer(HttpStatusCode? Status, bool ByBalancer, string? Version, string? Loss);
