namespace BlueGreen.Rehearsal.StepFunctions.Running;

/// <summary>One member of an event's details: a text, JSON or not, a number, or null, which is left out.</summary>
internal readonly record struct Detail(string Name, object? Value);
