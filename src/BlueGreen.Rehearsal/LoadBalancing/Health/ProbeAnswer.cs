namespace BlueGreen.Rehearsal.LoadBalancing.Health;

/// <summary>What one health check found.</summary>
public abstract record ProbeAnswer
{
    private ProbeAnswer() { }

    public sealed record Answered(int StatusCode) : ProbeAnswer;

    public sealed record TimedOut : ProbeAnswer;

    /// <summary>Refused, reset, or not HTTP.</summary>
    public sealed record Failed : ProbeAnswer;
}
