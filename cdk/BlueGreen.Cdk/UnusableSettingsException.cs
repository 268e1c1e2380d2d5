namespace BlueGreen.Cdk;

/// <summary>Ends the program with a message for whoever wrote the settings, before anything is synthesised.</summary>
public sealed class UnusableSettingsException(string message) : Exception(message);
