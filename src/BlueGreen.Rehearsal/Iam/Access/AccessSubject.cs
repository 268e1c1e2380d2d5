using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Iam.Policies;

namespace BlueGreen.Rehearsal.Iam.Access;

/// <summary>A call, as the table of actions reads it: parameters in, ARNs out.</summary>
internal sealed record AccessSubject(AwsCall Call, AwsAccount Account)
{
    public JsonObject Parameters => Call.Parameters;

    public string Text(string name) => Parameters.Text(name) ?? "";

    public IEnumerable<string> Texts(string name) => Parameters.Texts(name);

    /// <summary>Names and ARNs alike become ARNs; nothing at all becomes `*`, all of them.</summary>
    public string Arn(string service, string prefix, string nameOrArn) =>
        nameOrArn.StartsWith("arn:", StringComparison.Ordinal)
            ? nameOrArn
            : Account.Arn(service, prefix + (nameOrArn.Length == 0 ? "*" : nameOrArn));

    public IEnumerable<string> Arns(string service, string prefix, IEnumerable<string> namesOrArns) =>
        namesOrArns.DefaultIfEmpty("").Select(one => Arn(service, prefix, one));

    /// <summary>The call's own action on this resource.</summary>
    public AccessRequest Need(string resource) => new(Call.Name, resource);

    /// <summary>What handing a role to a service needs of whoever does it.</summary>
    public IEnumerable<AccessRequest> PassRole(string service, params string?[] roleArns) =>
        from role in roleArns
        where !string.IsNullOrEmpty(role)
        let arn = role.StartsWith("arn:", StringComparison.Ordinal) ? role : Account.RoleArn(role)
        select new AccessRequest("iam:PassRole", arn)
            .With(ConditionKeys.PassedToService, service);
}
