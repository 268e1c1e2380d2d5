using BlueGreen.Rehearsal.StepFunctions.Language;

namespace BlueGreen.Rehearsal.StepFunctions.Definitions;

/// <summary>Where to go when a condition holds, and what to remember then.</summary>
internal sealed record ChoiceRule(ICondition Condition, string Next, IDataFlow Data);
