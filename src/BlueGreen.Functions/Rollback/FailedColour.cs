using BlueGreen.Core;
using BlueGreen.Core.Deploying;
using BlueGreen.Core.Listener;
using BlueGreen.Core.Planning;
using BlueGreen.Core.Rollbacks;
using BlueGreen.Functions.Ports;

namespace BlueGreen.Functions.Rollback;

/// <summary>
/// Takes the rejected release out of service, and out of its family: a stack update would pick the newest.
/// </summary>
public sealed class FailedColour(IListener listener, IFleet fleet)
{
    /// <summary>
    /// Looks first, so a retry does only what is missing. Nothing that another deployment made is touched, and nothing
    /// at all once somebody has moved traffic here: who calls looks at the rule again, and moves it back.
    /// </summary>
    public async Task RetireAsync(DeploymentPlan plan, CancellationToken cancel)
    {
        if (plan.Kind == PlanKind.Retire)
            return;
        var resources = plan.Resources;
        var (container, left) = (resources.Container, RollbackPolicy.Safe(plan).Other);
        var colour = resources[left];
        var service = await fleet.ReadAsync(resources.Cluster, colour.Service, cancel);
        var running = await fleet.ReadShapeAsync(service.TaskDefinition, container, cancel);
        var rejected = IsRejected(running, plan);
        if (rejected && service.Desired != 0)
        {
            // The caller's look is as old as the reads above and all their retries.
            if (RulePolicy.Split(await listener.ReadRuleAsync(resources, cancel), resources)[left] != 0)
                return;
            await fleet.UpdateAsync(resources.Cluster, colour.Service, null, desired: 0, cancel);
        }

        // Registered, but perhaps never given to the service.
        var revision = await fleet.FindNewestAsync(colour.Family, container, cancel);
        // Two, where a repeated call could not see yet that the first had registered one.
        while (revision is not null && IsRejected(revision, plan))
        {
            await fleet.DeregisterAsync(revision.Arn, cancel);
            revision = await fleet.FindBeforeAsync(revision.Arn, container, cancel);
        }
    }

    /// <summary>A deployment's own revision; a roll-back rejects the digest that was live.</summary>
    private static bool IsRejected(TaskShape shape, DeploymentPlan plan) => plan.Kind == PlanKind.Rollback
        ? plan.Previous.Digest.Length > 0
            && shape.Tags.TryGetValue(ShapePolicy.DigestTag, out var digest) && digest == plan.Previous.Digest
        : ShapePolicy.IsOf(shape, plan);
}
