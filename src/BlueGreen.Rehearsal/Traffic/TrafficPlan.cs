namespace BlueGreen.Rehearsal.Traffic;

/// <summary>What load to put where, and how to tell versions apart.</summary>
public sealed record TrafficPlan(Uri Url)
{
    /// <summary>Sent whether or not earlier answers are there: users do not wait for one another.</summary>
    public double RequestsPerSecond { get; init; } = 300;

    /// <summary>The response header by which the application says which version it is.</summary>
    public string VersionHeader { get; init; } = "X-Version";

    /// <summary>
    /// No answer within this time is a lost request; an Application Load Balancer gives a target 60 s.
    /// </summary>
    public TimeSpan PatienceMax { get; init; } = TimeSpan.FromSeconds(70);
}
