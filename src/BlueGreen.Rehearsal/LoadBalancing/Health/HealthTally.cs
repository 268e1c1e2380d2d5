namespace BlueGreen.Rehearsal.LoadBalancing.Health;

/// <summary>A target's health and the run of checks that led to it.</summary>
public readonly record struct HealthTally(int Passes, int Failures, TargetHealth Health)
{
    public static readonly HealthTally New = new(0, 0, TargetStates.InitialNow);
}
