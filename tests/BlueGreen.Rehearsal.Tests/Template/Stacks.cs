using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Clock;
using BlueGreen.Rehearsal.Template;
using BlueGreen.Rehearsal.Template.Updating;

namespace BlueGreen.Rehearsal.Tests.Template;

/// <summary>Makes stacks of probes.</summary>
internal static class Stacks
{
    public static readonly RehearsalClock Clock = new(TimeProvider.System, TimeProvider.System);

    private static readonly UpdateBehaviours s_behaviours =
        new([.. AwsUpdateBehaviours.Rows, ProbeKind.Behaviour]);

    public static Stack Of(string template, params IResourceKind[] kinds) =>
        Of(new StackRequest("one", CloudFormationTemplate.Parse(template)), kinds);

    public static Stack Of(StackRequest request, params IResourceKind[] kinds) =>
        new(request, new(kinds) { Behaviours = s_behaviours }, AwsAccount.Rehearsal, Clock);

    public static StackUpdate To(string template) => new(CloudFormationTemplate.Parse(template));

    /// <summary>`UPDATE_COMPLETE A`, the oldest first; of the whole stack where its status is meant.</summary>
    public static IEnumerable<string> EventsSince(this Stack stack, int start) =>
        stack.Events.Skip(start).Select(happened => $"{happened.Status} {happened.Resource.LogicalId}");
}
