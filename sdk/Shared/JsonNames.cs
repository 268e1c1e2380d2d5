namespace Amazon.Slices;

/// <summary>The JSON protocol's member names: in the services here, properties with a small first letter.</summary>
internal static class JsonNames
{
    public static string OfMember(string property) => char.ToLowerInvariant(property[0]) + property[1..];
}
