using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.LoadBalancing.Health;

namespace BlueGreen.Rehearsal.LoadBalancing.Api;

/// <summary>The Describe calls.</summary>
public sealed class ElbReads(LoadBalancers balancers, Listeners listeners, TargetGroups groups)
{
    public JsonObject DescribeLoadBalancers(JsonObject request)
    {
        var arns = request.Texts("LoadBalancerArns").ToList();
        var names = request.Texts("Names").ToList();
        foreach (var missing in names.Except(balancers.All.Select(balancer => balancer.Name)))
            throw Elb.NotFound("LoadBalancerNotFound", "load balancers", missing);
        var found = arns is not [] ? arns.Select(balancers.Get)
            : names is not [] ? balancers.All.Where(balancer => names.Contains(balancer.Name))
            : balancers.All;
        return ElbPage.Of("LoadBalancers", found, request, ElbShapes.Of);
    }

    public JsonObject DescribeListeners(JsonObject request)
    {
        var arns = request.Texts("ListenerArns").ToList();
        var found = arns is not []
            ? arns.Select(listeners.Get)
            : OfBalancer(balancers.Get(Required(request, "LoadBalancerArn")));
        return ElbPage.Of("Listeners", found, request, ElbShapes.Of);
    }

    public JsonObject DescribeRules(JsonObject request)
    {
        var arns = request.Texts("RuleArns").ToList();
        var found = arns is not []
            ? arns.Select(listeners.SeenRule)
            : listeners.Get(Required(request, "ListenerArn")).SeenRoutes.Rules;
        return ElbPage.Of("Rules", found, request, ElbShapes.Of);
    }

    public JsonObject DescribeTargetGroups(JsonObject request)
    {
        var arns = request.Texts("TargetGroupArns").ToList();
        var names = request.Texts("Names").ToList();
        var balancer = request.Text("LoadBalancerArn") is { } arn ? balancers.Get(arn) : null;
        foreach (var missing in names.Except(groups.All.Select(group => group.Name)))
            throw Elb.NotFound("TargetGroupNotFound", "target groups", missing);
        var found = arns is not [] ? arns.Select(groups.Get)
            : names is not [] ? groups.All.Where(group => names.Contains(group.Name))
            : balancer is not null ? groups.All.Where(group => group.LoadBalancer == balancer)
            : groups.All;
        return ElbPage.Of("TargetGroups", found, request, ElbShapes.Of);
    }

    public JsonObject DescribeLoadBalancerAttributes(JsonObject request) =>
        ElbShapes.Attributes(balancers.Get(Required(request, "LoadBalancerArn")).Attributes);

    public JsonObject DescribeTargetGroupAttributes(JsonObject request) =>
        ElbShapes.Attributes(groups.Get(Required(request, "TargetGroupArn")).Settings.Attributes);

    /// <summary>
    /// Without `Targets` all of the group's; a target asked for by name is described even if not registered.
    /// </summary>
    public JsonObject DescribeTargetHealth(JsonObject request)
    {
        var group = groups.Get(Required(request, "TargetGroupArn"));
        var wanted = request.Objects("Targets").ToList();
        var seen = group.Seen;
        var targets = wanted is [] ? seen : wanted
            .Select(target => new Target(Required(target, "Id"), target.Number("Port") ?? group.Settings.Port))
            .Select(target => seen.Find(one => one.Target == target) ?? new(target, TargetStates.NotRegistered));
        return new()
        {
            ["TargetHealthDescriptions"] = new JsonArray([.. targets.Select(one =>
                ElbShapes.Of(group, one.Target, one.Health))]),
        };
    }

    public JsonObject DescribeTags(JsonObject request) => new()
    {
        ["TagDescriptions"] = new JsonArray([.. request.Texts("ResourceArns").Select(arn => new JsonObject
        {
            ["ResourceArn"] = arn,
            ["Tags"] = ElbTags.Describe(arn.Split(':')[5].Split('/')[0] switch
            {
                "loadbalancer" => balancers.Get(arn).Tags,
                "targetgroup" => groups.Get(arn).Tags,
                "listener" => listeners.Get(arn).Tags,
                "listener-rule" => listeners.GetRule(arn).Rule.Tags,
                var kind => throw Elb.Invalid($"'{kind}' in '{arn}' is not a resource of a load balancer"),
            }),
        })]),
    };

    private IEnumerable<Listener> OfBalancer(LoadBalancer balancer) =>
        listeners.All.Where(listener => listener.LoadBalancer == balancer);

    private static string Required(JsonObject request, string member) =>
        request.Text(member) ?? throw Elb.Invalid($"{member} must be specified");
}
