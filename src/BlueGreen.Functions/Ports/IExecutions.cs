namespace BlueGreen.Functions.Ports;

/// <summary>Other executions of the state machine.</summary>
public interface IExecutions
{
    /// <summary>Null when Step Functions does not know it.</summary>
    Task<bool?> IsRunningAsync(string execution, CancellationToken cancel);

    /// <summary>Why an execution ended, in its own words; null when it left none.</summary>
    Task<string?> ReadCauseAsync(string execution, CancellationToken cancel);

    /// <summary>Nothing happens to one that has ended.</summary>
    Task StopAsync(string execution, string error, string cause, CancellationToken cancel);
}
