using BlueGreen.Core.Settings;

namespace BlueGreen.Core.Smoke;

/// <summary>Which version made an answer, by the fingerprint that the settings describe.</summary>
public static class VersionPolicy
{
    public static string Expected(VersionFingerprint fingerprint, Release release) => fingerprint.Expect
        .Replace("{tag}", release.Tag, StringComparison.Ordinal)
        .Replace("{digest}", release.Digest, StringComparison.Ordinal);

    /// <summary>The version in an answer of the fingerprint's own path; null when it names none.</summary>
    public static string? Of(ProbeAnswer answer, VersionFingerprint fingerprint) => fingerprint.Header is { } header
        ? answer.Header(header)
        : JsonPath.Read(answer.Body, fingerprint.JsonPath);
}
