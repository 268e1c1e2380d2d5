namespace BlueGreen.Rehearsal.Ecs.Running;

/// <summary>One running container.</summary>
public interface IContainer
{
    /// <summary>The loopback port it was told to listen on.</summary>
    int Port { get; }

    int? ProcessId { get; }

    /// <summary>Its latest line on standard error or standard output.</summary>
    string? LastLine { get; }

    /// <summary>Completes, and never fails, when it has ended, for whatever reason.</summary>
    Task<ContainerExit> Exited { get; }

    /// <summary>
    /// SIGTERM, then SIGKILL when `stopTimeout` (of work, not of waits) is over. Completes when it has ended.
    /// </summary>
    Task StopAsync(TimeSpan stopTimeout);

    /// <summary>Ends it at once, without asking.</summary>
    void Kill();
}
