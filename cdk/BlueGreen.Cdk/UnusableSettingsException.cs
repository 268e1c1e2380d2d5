namespace BlueGreen.Cdk;

/// <summary>Ends the program, before anything is synthesised, with a message for who wrote the settings.</summary>
public sealed class UnusableSettingsException(string message) : Exception(message);
