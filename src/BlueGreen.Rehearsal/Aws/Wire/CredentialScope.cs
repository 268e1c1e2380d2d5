namespace BlueGreen.Rehearsal.Aws.Wire;

/// <summary>What a Signature Version 4 header says openly: whose key, and which service was meant.</summary>
internal sealed record CredentialScope(string AccessKeyId, string SigningName)
{
    private const string Marker = "Credential=";

    /// <summary>
    /// Reads `AWS4-HMAC-SHA256 Credential=KEY/20261121/eu-west-1/ecs/aws4_request, ...`; null when unsigned.
    /// </summary>
    public static CredentialScope? Of(string authorization)
    {
        var start = authorization.IndexOf(Marker, StringComparison.Ordinal);
        if (start < 0)
        {
            return null;
        }
        var parts = authorization[(start + Marker.Length)..].Split(',')[0].Trim().Split('/');
        return parts.Length == 5 ? new(parts[0], parts[3]) : null;
    }
}
