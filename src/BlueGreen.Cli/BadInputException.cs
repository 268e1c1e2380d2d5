namespace BlueGreen.Cli;

/// <summary>Something the user gave cannot be used: the message says what to do, and the exit code is 2.</summary>
public sealed class BadInputException(string message) : Exception(message);
