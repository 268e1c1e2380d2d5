using System.Collections.Concurrent;
using BlueGreen.Rehearsal.Aws;

namespace BlueGreen.Rehearsal.StepFunctions.Api;

/// <summary>The state machines by ARN.</summary>
internal sealed class MachineStore
{
    private readonly ConcurrentDictionary<string, StateMachine> _byArn = new(StringComparer.Ordinal);

    public IEnumerable<StateMachine> All => _byArn.Values.OrderBy(machine => machine.Name, StringComparer.Ordinal);

    public StateMachine? Find(string arn) => _byArn.GetValueOrDefault(arn);

    /// <exception cref="AwsException">`StateMachineDoesNotExist`.</exception>
    public StateMachine Get(string arn) => Find(arn)
        ?? throw new AwsException("StateMachineDoesNotExist", $"State Machine Does Not Exist: '{arn}'");

    public void Put(StateMachine machine) => _byArn[machine.Arn] = machine;

    public void Remove(string arn) => _byArn.TryRemove(arn, out _);
}
