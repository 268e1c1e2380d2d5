using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using BlueGreen.Rehearsal.Aws;

namespace BlueGreen.Rehearsal.Iam;

/// <summary>
/// Keys derived from the role's and the session's name, so that two runs of the same seed sign alike.
/// </summary>
public sealed class Credentials : ICredentials
{
    /// <summary>
    /// An access key id is 20 characters, `ASIA` for a session's (IAM User Guide, "Understanding unique ID prefixes").
    /// </summary>
    private const string SessionKeyPrefix = "ASIA";

    private readonly ConcurrentDictionary<string, Caller> _callers = new(StringComparer.Ordinal);

    public SessionCredentials IssueFor(string roleArn, string session)
    {
        var digest = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{roleArn}/{session}")));
        var accessKeyId = SessionKeyPrefix + digest[..16];
        _callers[accessKeyId] = new(roleArn) { Session = session };
        return new(accessKeyId, digest[16..56], $"rehearsal-session-{digest[..32]}");
    }

    public Caller? CallerOf(string accessKeyId) => _callers.GetValueOrDefault(accessKeyId);
}
