namespace BlueGreen.Rehearsal.StepFunctions.Definitions;

/// <summary>A state that another one can lead to.</summary>
/// <param name="Field">Where the other one names it: `Next`, `Choices[0]/Next`.</param>
internal readonly record struct StateTarget(string Field, string Name);
