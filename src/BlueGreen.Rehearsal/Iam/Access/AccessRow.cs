using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Iam.Policies;

namespace BlueGreen.Rehearsal.Iam.Access;

/// <summary>
/// What IAM asks about one imitated operation: each action that it needs, on each resource that it touches.
/// </summary>
/// <param name="Call">`ecs:DescribeServices`: the operation, which is not always the action (`lambda:Invoke`).</param>
internal sealed record AccessRow(string Call, Func<AccessSubject, IEnumerable<AccessRequest>> Needs)
{
    /// <summary>Operations that IAM does not scope by resource: a policy must say `*`.</summary>
    public static IEnumerable<AccessRow> Unscoped(string service, params string[] actions) =>
        actions.Select(action => new AccessRow($"{service}:{action}", subject => [subject.Need("*")]));

    /// <summary>Operations on one kind of resource.</summary>
    public static IEnumerable<AccessRow> On(
        string service, Func<AccessSubject, IEnumerable<string>> resources, params string[] actions) =>
        actions.Select(action => new AccessRow(
            $"{service}:{action}", subject => resources(subject).Select(resource => subject.Need(resource))));

    public static IEnumerable<AccessRow> On(
        string service, Func<AccessSubject, string> resource, params string[] actions) =>
        On(service, subject => new[] { resource(subject) }, actions);
}
