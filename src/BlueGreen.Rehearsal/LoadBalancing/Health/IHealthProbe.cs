namespace BlueGreen.Rehearsal.LoadBalancing.Health;

/// <summary>Asks one target once; over HTTP in a rehearsal, in memory in a simulation.</summary>
public interface IHealthProbe
{
    Task<ProbeAnswer> AskAsync(Target target, HealthCheck check, CancellationToken cancel);
}
