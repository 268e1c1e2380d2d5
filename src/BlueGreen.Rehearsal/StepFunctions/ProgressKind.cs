namespace BlueGreen.Rehearsal.StepFunctions;

/// <summary>The kinds of <see cref="ExecutionProgress"/>.</summary>
public enum ProgressKind
{
    StatusChanged,
    StateEntered,
    StateExited,
}
