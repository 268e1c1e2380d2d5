namespace BlueGreen.Rehearsal.Aws;

/// <summary>Who made a call: the role behind the access key, or the person at the keyboard.</summary>
public sealed record Caller(string PrincipalArn)
{
    public static readonly Caller Operator = new("arn:aws:iam::111111111111:user/operator");

    /// <summary>Who uses the role: a function's name, a task's id. Services choose their own.</summary>
    public string Session { get; init; } = "rehearsal";

    /// <summary>As errors and STS name the caller: a role is somebody only while it is assumed.</summary>
    public string IdentityArn => PrincipalArn.Split(':') is ["arn", var partition, "iam", _, var account, var resource]
        && resource.StartsWith("role/", StringComparison.Ordinal)
            ? $"arn:{partition}:sts::{account}:assumed-role/{resource.Split('/')[^1]}/{Session}"
            : PrincipalArn;
}
