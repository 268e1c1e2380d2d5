using System.Collections.Concurrent;

namespace Amazon.Slices;

/// <summary>The JSON protocol's member names: in the services here, properties with a small first letter.</summary>
internal static class JsonNames
{
    /// <summary>As many as the shapes have properties: spelled once, not for each member of each call.</summary>
    private static readonly ConcurrentDictionary<string, string> s_names = new(StringComparer.Ordinal);

    public static string OfMember(string property) => s_names.GetOrAdd(
        property, static property => char.ToLowerInvariant(property[0]) + property[1..]);
}
