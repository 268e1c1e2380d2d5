using BlueGreen.Core.Deploying;
using BlueGreen.Core.Failures;
using BlueGreen.Core.Planning;
using BlueGreen.Functions.Ports;

namespace BlueGreen.Functions.DeployIdle;

/// <summary>Registers a deployment's task definition once, however often it is asked.</summary>
public sealed class Revisions(IFleet fleet)
{
    /// <summary>The ARN of the idle family's revision that is this deployment's.</summary>
    /// <exception cref="DeployFailedException">There is no shape to make it from.</exception>
    public async Task<string> EnsureAsync(DeploymentPlan plan, FleetState live, CancellationToken cancel)
    {
        var resources = plan.Resources;
        var (container, family) = (resources.Container, resources[plan.To].Family);
        if (await fleet.FindNewestAsync(family, container, cancel) is { } newest && ShapePolicy.IsOf(newest, plan))
            return newest.Arn;

        var running = await fleet.ReadShapeAsync(live.TaskDefinition, container, cancel);
        var newestBase = await fleet.FindNewestAsync(resources.BaseFamily, container, cancel)
            ?? throw new DeployFailedException(
                $"The family {resources.BaseFamily}, which carries the shape from the settings, has no active "
                + "revision. Run cdk deploy again.");
        var source = ShapePolicy.Source(running, newestBase);
        if (source.Image is null)
            throw new DeployFailedException(
                $"{source.Arn} has no container named {container}, which is to get the image. Is `container.name` of "
                + "the settings the name of the application's container?");
        // A crash after this leaves the newest revision ours, which the next call finds.
        return await fleet.RegisterAsync(
            new(source.Arn, family, container, plan.Release.Image, ShapePolicy.Tags(source, newestBase, plan)), cancel);
    }
}
