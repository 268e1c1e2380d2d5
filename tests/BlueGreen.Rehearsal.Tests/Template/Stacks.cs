using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Clock;
using BlueGreen.Rehearsal.Template;

namespace BlueGreen.Rehearsal.Tests.Template;

/// <summary>Makes stacks of probes.</summary>
internal static class Stacks
{
    public static readonly RehearsalClock Clock = new(TimeProvider.System, TimeProvider.System);

    public static Stack Of(string template, params IResourceKind[] kinds) =>
        Of(new StackRequest("one", CloudFormationTemplate.Parse(template)), kinds);

    public static Stack Of(StackRequest request, params IResourceKind[] kinds) =>
        new(request, new(kinds), AwsAccount.Rehearsal, Clock);
}
