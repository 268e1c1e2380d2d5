namespace BlueGreen.Rehearsal.StepFunctions.Running;

/// <summary>The role a task asked to be called with.</summary>
internal sealed record TaskCredentials(string RoleArn);
