namespace BlueGreen.Rehearsal.StepFunctions.Running;

/// <summary>Who an execution is and what it began with.</summary>
internal sealed record ExecutionStart(
    string Arn, string Name, string MachineArn, string MachineName, string RoleArn, Payload Input);
