namespace BlueGreen.Core.Smoke;

/// <summary>One HTTP request of ours.</summary>
public sealed record ProbeRequest(
    string Method, Uri Url, IReadOnlyDictionary<string, string> Headers, int TimeoutSeconds);
