using System.Collections.Immutable;

namespace BlueGreen.Core.Smoke;

/// <summary>What came back for a request of ours.</summary>
/// <param name="Status">Null when there was no answer at all; <paramref name="Failure"/> then says why.</param>
public sealed record ProbeAnswer(
    int? Status, IReadOnlyDictionary<string, string> Headers, string Body, double Milliseconds, string? Failure)
{
    public static ProbeAnswer None(string failure, double milliseconds) =>
        new(null, ImmutableDictionary<string, string>.Empty, "", milliseconds, failure);

    /// <summary>Header names know no case.</summary>
    public string? Header(string name)
    {
        foreach (var (key, value) in Headers)
        {
            if (key.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return value;
            }
        }
        return null;
    }
}
