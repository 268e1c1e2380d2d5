using System.Collections.Immutable;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Ecs.Api;
using BlueGreen.Rehearsal.Ecs.Scheduling;
using BlueGreen.Rehearsal.Template;

namespace BlueGreen.Rehearsal.Ecs.Resources;

/// <summary>
/// A service: its creation and its update are over when it is stable, as CloudFormation waits for it.
/// </summary>
internal sealed class EcsServiceResource(IAwsService ecs, EcsState state) : IResourceKind
{
    public string Type => "AWS::ECS::Service";

    public async Task<StackResource> CreateAsync(ResourceRequest request, CancellationToken cancel)
    {
        var parameters = ApiCasing.OfMembers(request.Properties);
        parameters["serviceName"] ??= request.DefaultName;
        var fleet = await ApplyAsync("CreateService", parameters, parameters.RequiredText("serviceName"), cancel);
        return Created(request, fleet);
    }

    /// <remarks>
    /// No `DesiredCount` in the template leaves the count alone; a family name takes its latest ACTIVE revision.
    /// </remarks>
    public async Task<StackResource> UpdateAsync(
        StackResource current, ResourceRequest request, CancellationToken cancel)
    {
        var parameters = ApiCasing.OfMembers(request.Properties);
        parameters.Remove("serviceName");
        parameters["service"] = current.PhysicalId;
        return Created(request, await ApplyAsync("UpdateService", parameters, current.PhysicalId, cancel));
    }

    public async Task DeleteAsync(StackResource current, CancellationToken cancel)
    {
        var cluster = new JsonObject { ["cluster"] = current.PhysicalId.Split('/')[1] };
        Fleet fleet;
        lock (state.Gate)
            fleet = state.FindFleet(state.Cluster(cluster), current.PhysicalId)!;
        cluster["service"] = current.PhysicalId;
        cluster["force"] = true;
        await CallAsync("DeleteService", cluster, cancel);
        await state.WaitUntilAsync(() => fleet.Status == Fleet.Inactive, cancel);
    }

    private async Task<Fleet> ApplyAsync(string action, JsonObject parameters, string service, CancellationToken cancel)
    {
        await CallAsync(action, parameters, cancel);
        Fleet fleet;
        lock (state.Gate)
            fleet = state.FindFleet(state.Cluster(parameters), service)!;
        // Whichever deployment is the primary one then: somebody else's may have replaced this one meanwhile.
        var settled = fleet.Primary;
        await state.WaitUntilAsync(
            () => (settled = fleet.Primary).RolloutState != Deployment.InProgress, cancel);
        return settled.RolloutState == Deployment.Completed ? fleet : throw new AwsException(
            "NotStabilized",
            $"Resource handler returned message: \"ECS Deployment Circuit Breaker was triggered\" "
            + $"for service {fleet.Name}: " + LastStoppedReason(fleet));
    }

    private string LastStoppedReason(Fleet fleet)
    {
        lock (state.Gate)
            return fleet.Tasks.LastOrDefault(task => task.IsStopping)?.StoppedReason ?? "no task has stopped.";
    }

    private Task<JsonObject> CallAsync(string action, JsonObject parameters, CancellationToken cancel) =>
        ecs.CallAsync(new AwsCall(ecs.Prefix, action, parameters, Caller.Operator), cancel);

    private StackResource Created(ResourceRequest request, Fleet fleet) => new(
        request.LogicalId, Type, fleet.Arn, request.Properties,
        ImmutableDictionary<string, JsonNode?>.Empty.Add("Name", fleet.Name).Add("ServiceArn", fleet.Arn));
}
