using BlueGreen.Rehearsal.Aws;

namespace BlueGreen.Rehearsal.Iam;

/// <summary>
/// Who holds which access key: functions are given keys of their role, and calls are attributed by them.
/// </summary>
public interface ICredentials
{
    /// <summary>The same session of a role always gets the same keys.</summary>
    /// <param name="session">Whom AWS names behind the role: a function, a task.</param>
    SessionCredentials IssueFor(string roleArn, string session);

    /// <summary>Who <paramref name="accessKeyId"/> was issued to; null for keys that nobody issued.</summary>
    Caller? CallerOf(string accessKeyId);
}

/// <summary>What a process needs in its environment to call as its role.</summary>
public sealed record SessionCredentials(string AccessKeyId, string SecretAccessKey, string SessionToken);
