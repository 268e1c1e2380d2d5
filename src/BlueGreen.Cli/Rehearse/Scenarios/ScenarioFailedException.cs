namespace BlueGreen.Cli.Rehearse.Scenarios;

/// <summary>
/// The story took a turn that it must not take; the message says what was seen and what was expected.
/// </summary>
public sealed class ScenarioFailedException(string message) : Exception(message);
