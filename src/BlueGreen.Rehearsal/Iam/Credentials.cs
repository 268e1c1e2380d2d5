using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace BlueGreen.Rehearsal.Iam;

/// <summary>Keys derived from the role's name, so that two runs of the same seed sign alike.</summary>
public sealed class Credentials : ICredentials
{
    /// <summary>
    /// An access key id is 20 characters, `ASIA` for a session's (IAM User Guide, "Understanding unique ID prefixes").
    /// </summary>
    private const string SessionKeyPrefix = "ASIA";

    private readonly ConcurrentDictionary<string, string> _roles = new(StringComparer.Ordinal);

    public SessionCredentials IssueFor(string roleArn)
    {
        var digest = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(roleArn)));
        var accessKeyId = SessionKeyPrefix + digest[..16];
        _roles[accessKeyId] = roleArn;
        return new(accessKeyId, digest[16..56], $"rehearsal-session-{digest[..32]}");
    }

    public string? RoleOf(string accessKeyId) => _roles.GetValueOrDefault(accessKeyId);
}
