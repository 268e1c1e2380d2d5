using System.Collections.Immutable;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Clock;
using BlueGreen.Rehearsal.Ecs.Definitions;
using BlueGreen.Rehearsal.Ecs.Scheduling;
using BlueGreen.Rehearsal.LoadBalancing;

namespace BlueGreen.Rehearsal.Ecs.Api;

/// <summary>The operations on services. Called under the state's gate.</summary>
internal sealed class ServiceCalls(
    AwsAccount account, EcsState state, RehearsalClock clock, FleetScheduler scheduler, ITargetRegistry targets,
    EcsReplica replica)
{
    /// <summary>Services one DescribeServices may name.</summary>
    private const int DescribedMax = 10;

    /// <summary>Services a page where the caller does not say ("ListServices": up to 10).</summary>
    private const int ListedByDefault = 10;

    /// <summary>Members that are a fleet's own state, or of the call alone, rather than its settings.</summary>
    private static readonly ImmutableHashSet<string> NotSettings =
    [
        "cluster", "service", "serviceName", "taskDefinition", "desiredCount", "clientToken", "forceNewDeployment",
    ];

    /// <summary>Members whose change replaces every task ("UpdateService").</summary>
    private static readonly ImmutableHashSet<string> Deploying =
    [
        "networkConfiguration", "platformVersion", "loadBalancers", "serviceRegistries", "serviceConnectConfiguration",
        "volumeConfigurations", "vpcLatticeConfigurations",
    ];

    public JsonObject Create(JsonObject parameters)
    {
        var cluster = state.Cluster(parameters);
        var name = parameters.Text("serviceName")
            ?? throw new AwsException("InvalidParameterException", "serviceName is required.");
        UnimitatedSettings.Refuse(parameters);
        if (state.FindFleet(cluster, name) is { Status: not Fleet.Inactive })
            throw new AwsException("InvalidParameterException", "Creation of service was not idempotent.");
        var definition = state.Definitions.Usable(parameters.RequiredText("taskDefinition"));
        Fleet.DemandReadable(Settings(parameters));
        var fleet = new Fleet(
            name, account.Arn("ecs", $"service/{cluster}/{name}"), state.ClusterArn(cluster), Settings(parameters),
            clock.Now)
        {
            DesiredCount = Count(parameters) ?? 1,
        };
        Check(fleet.Bindings, definition);
        state.Fleets.Add(fleet);
        scheduler.Deploy(fleet, definition);
        scheduler.Attend(fleet);
        return Described(fleet);
    }

    public JsonObject Update(JsonObject parameters)
    {
        var fleet = state.ActiveFleet(parameters);
        UnimitatedSettings.Refuse(parameters);
        var definition = parameters.Text("taskDefinition") is { } reference
            ? state.Definitions.Usable(reference)
            : fleet.Primary.Definition;
        var given = Settings(parameters);
        Fleet.DemandReadable(given);
        var replaces = definition != fleet.Primary.Definition
            || (parameters.Flag("forceNewDeployment") ?? false)
            || given.Any(one => Deploying.Contains(one.Key)
                && !JsonNode.DeepEquals(one.Value, fleet.Settings[one.Key]));
        var count = Count(parameters);
        if (given["loadBalancers"] is not null || replaces)
            Check(given["loadBalancers"] is null ? fleet.Bindings : Fleet.Bind(given), definition);
        // Nothing is changed before everything was checked.
        fleet.DesiredCount = count ?? fleet.DesiredCount;
        foreach (var (member, value) in given.ToArray())
            fleet.Settings[member] = value?.DeepClone();
        if (replaces)
            scheduler.Deploy(fleet, definition);
        scheduler.Attend(fleet);
        return Described(fleet);
    }

    public JsonObject Delete(JsonObject parameters)
    {
        var fleet = state.Fleet(parameters);
        if (fleet.DesiredCount > 0 && parameters.Flag("force") is not true)
        {
            throw new AwsException(
                "InvalidParameterException", "The service cannot be stopped while it is scaled above 0.");
        }
        fleet.DesiredCount = 0;
        fleet.Status = fleet.Status == Fleet.Inactive ? Fleet.Inactive : Fleet.Draining;
        scheduler.Attend(fleet);
        return Described(fleet);
    }

    public JsonObject Describe(JsonObject parameters)
    {
        var cluster = state.Cluster(parameters);
        var names = parameters.Texts("services").ToArray();
        if (names.Length is 0 or > DescribedMax)
            throw new AwsException(
                "InvalidParameterException", $"services must name 1 to {DescribedMax}; found {names.Length}.");
        var withTags = parameters.Texts("include").Contains("TAGS");
        var found = names.Select(name => (name, fleet: state.FindFleet(cluster, name))).ToArray();
        return new JsonObject
        {
            ["services"] = new JsonArray(
                [.. found.Where(one => one.fleet is not null).Select(one => replica.Of(one.fleet!, withTags))]),
            ["failures"] = new JsonArray(
            [
                .. found.Where(one => one.fleet is null).Select(one =>
                    EcsNames.Missing(account.Arn("ecs", $"service/{cluster}/{EcsNames.Last(one.name)}"))),
            ]),
        };
    }

    public JsonObject List(JsonObject parameters)
    {
        var cluster = state.ClusterArn(state.Cluster(parameters));
        var arns = state.Fleets.Where(fleet => fleet.ClusterArn == cluster && fleet.Status == Fleet.Active);
        return Page.Of(
            "serviceArns", arns.Select(fleet => (JsonNode)fleet.Arn).ToArray(), parameters, ListedByDefault);
    }

    private static JsonObject Described(Fleet fleet) => new() { ["service"] = FleetJson.Write(fleet, withTags: true) };

    private static JsonObject Settings(JsonObject parameters) => new(parameters
        .Where(member => !NotSettings.Contains(member.Key) && member.Value is not null)
        .Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone())));

    private static int? Count(JsonObject parameters) => parameters.Number("desiredCount") switch
    {
        < 0 and var negative => throw new AwsException(
            "InvalidParameterException", $"desiredCount must not be negative; found {negative}."),
        var count => count,
    };

    private void Check(ImmutableArray<TargetBinding> bindings, TaskDefinition definition)
    {
        foreach (var binding in bindings)
        {
            if (!targets.IsAttached(binding.TargetGroupArn))
            {
                throw new AwsException(
                    "InvalidParameterException",
                    $"The target group with targetGroupArn {binding.TargetGroupArn} does not have an associated "
                    + "load balancer.");
            }
            if (definition.Containers.All(container => container.Name != binding.ContainerName))
            {
                throw new AwsException(
                    "InvalidParameterException",
                    $"The container {binding.ContainerName} does not exist in the task definition.");
            }
        }
    }
}
