using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.StepFunctions.Running;

namespace BlueGreen.Rehearsal.StepFunctions.Api;

/// <summary>The executions by ARN, and in the order they started.</summary>
internal sealed class ExecutionStore
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Execution> _byArn = new(StringComparer.Ordinal);
    private readonly List<Execution> _started = [];

    /// <exception cref="AwsException">`ExecutionDoesNotExist`.</exception>
    public Execution Get(string arn)
    {
        lock (_gate)
        {
            return _byArn.GetValueOrDefault(arn)
                ?? throw new AwsException("ExecutionDoesNotExist", $"Execution Does Not Exist: '{arn}'");
        }
    }

    /// <summary>The one that has this ARN already, else the new one.</summary>
    public Execution GetOrAdd(string arn, Func<Execution> create)
    {
        lock (_gate)
        {
            if (_byArn.TryGetValue(arn, out var existing))
            {
                return existing;
            }
            var execution = create();
            _byArn.Add(arn, execution);
            _started.Add(execution);
            return execution;
        }
    }

    /// <summary>Newest first, as ListExecutions answers.</summary>
    public IReadOnlyList<Execution> Of(string machineArn)
    {
        lock (_gate)
        {
            return [.. _started.AsEnumerable().Reverse().Where(execution => execution.Start.MachineArn == machineArn)];
        }
    }
}
