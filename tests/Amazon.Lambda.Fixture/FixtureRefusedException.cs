namespace Amazon.Lambda.Fixture;

/// <summary>What a handler throws when it is asked to.</summary>
public sealed class FixtureRefusedException(string message) : Exception(message);
