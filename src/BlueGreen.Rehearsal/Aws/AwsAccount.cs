namespace BlueGreen.Rehearsal.Aws;

/// <summary>The one account and region of a rehearsal, and how its ARNs are spelled.</summary>
public sealed record AwsAccount(string Id, string Region)
{
    public static readonly AwsAccount Rehearsal = new("111111111111", "eu-west-1");

    public string Arn(string service, string resource) => $"arn:aws:{service}:{Region}:{Id}:{resource}";

    /// <summary>IAM is global: its ARNs have no region.</summary>
    public string RoleArn(string name) => $"arn:aws:iam::{Id}:role/{name}";
}
