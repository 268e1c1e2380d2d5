using BlueGreen.Rehearsal.StepFunctions.Language;

namespace BlueGreen.Rehearsal.StepFunctions.Definitions;

/// <summary>What every kind of state has.</summary>
/// <param name="Next">Null ends the execution, branch or iteration.</param>
internal sealed record StateHead(string Name, string? Next, IDataFlow Data);
