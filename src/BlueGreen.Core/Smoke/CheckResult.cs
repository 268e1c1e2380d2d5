namespace BlueGreen.Core.Smoke;

/// <summary>One check of the smoke test as it is reported.</summary>
public sealed record CheckResult(string Check, bool Passed, string Found, double Milliseconds);
