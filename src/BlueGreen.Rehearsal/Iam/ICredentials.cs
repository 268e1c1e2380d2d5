namespace BlueGreen.Rehearsal.Iam;

/// <summary>
/// Who holds which access key: functions are given keys of their role, and calls are attributed by them.
/// </summary>
public interface ICredentials
{
    /// <summary>The same role always gets the same keys.</summary>
    SessionCredentials IssueFor(string roleArn);

    /// <summary>The role that <paramref name="accessKeyId"/> was issued to; null for keys that nobody issued.</summary>
    string? RoleOf(string accessKeyId);
}

/// <summary>What a process needs in its environment to call as its role.</summary>
public sealed record SessionCredentials(string AccessKeyId, string SecretAccessKey, string SessionToken);
