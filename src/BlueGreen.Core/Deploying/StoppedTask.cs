namespace BlueGreen.Core.Deploying;

/// <summary>A task that has ended, and why.</summary>
public sealed record StoppedTask(string TaskDefinition, string StopCode, string Reason, int? ExitCode)
{
    /// <summary>Its own failure, and not that the service wanted fewer tasks.</summary>
    public bool Failed => StopCode is "EssentialContainerExited" or "TaskFailedToStart"
        || Reason.Contains("health check", StringComparison.OrdinalIgnoreCase);

    public override string ToString() =>
        ExitCode is { } code ? $"{Reason} ({StopCode}, exit code {code})" : $"{Reason} ({StopCode})";
}
