using System.Collections.Immutable;
using System.Net;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.LoadBalancing.Routing;

namespace BlueGreen.Rehearsal.LoadBalancing.Api;

/// <summary>The calls that change rules, listeners and attributes. What a call does not name stays as it was.</summary>
public sealed class ElbWrites(Listeners listeners, TargetGroups groups)
{
    public JsonObject CreateRule(JsonObject request) => Rules([listeners.AddRule(
        Required(request, "ListenerArn"),
        request.Number("Priority") ?? throw Elb.Invalid("Priority must be specified"),
        Conditions(request) ?? throw Elb.Invalid("A condition must be specified"),
        Actions(request, "Actions") ?? throw Elb.Invalid("An action must be specified"),
        ElbTags.Parse(request))]);

    public JsonObject ModifyRule(JsonObject request) => Rules([listeners.ModifyRule(
        Required(request, "RuleArn"), Conditions(request), Actions(request, "Actions"))]);

    public JsonObject DeleteRule(JsonObject request)
    {
        listeners.RemoveRule(Required(request, "RuleArn"));
        return [];
    }

    public JsonObject SetRulePriorities(JsonObject request) => Rules(listeners.SetPriorities(
        request.Objects("RulePriorities").ToDictionary(
            pair => Required(pair, "RuleArn"),
            pair => pair.Number("Priority") ?? throw Elb.Invalid("Priority must be specified"))));

    public JsonObject ModifyListener(JsonObject request)
    {
        var listener = listeners.Get(Required(request, "ListenerArn"));
        if ((request.Number("Port") ?? listener.Port) != listener.Port)
            throw Elb.Invalid($"The rehearsal does not move listener '{listener.Arn}' to another port.");
        if (Actions(request, "DefaultActions") is { } action) listeners.ModifyDefault(listener.Arn, action);
        return new() { ["Listeners"] = new JsonArray(ElbShapes.Of(listener)) };
    }

    public JsonObject ModifyTargetGroupAttributes(JsonObject request)
    {
        var group = groups.Get(Required(request, "TargetGroupArn"));
        group.Settings = group.Settings.With(request.Objects("Attributes"));
        return ElbShapes.Attributes(group.Settings.Attributes);
    }

    /// <summary>The next check of every target is made with the new settings.</summary>
    public JsonObject ModifyTargetGroup(JsonObject request)
    {
        var group = groups.Get(Required(request, "TargetGroupArn"));
        group.Settings = group.Settings with { HealthCheck = group.Settings.HealthCheck.With(request) };
        return new() { ["TargetGroups"] = new JsonArray(ElbShapes.Of(group)) };
    }

    public JsonObject RegisterTargets(JsonObject request)
    {
        var group = groups.Get(Required(request, "TargetGroupArn"));
        foreach (var target in Targets(request, group)) group.Register(target);
        return [];
    }

    /// <summary>Answers at once; the targets drain behind it. A target that is not registered is no error.</summary>
    public JsonObject DeregisterTargets(JsonObject request)
    {
        var group = groups.Get(Required(request, "TargetGroupArn"));
        foreach (var target in Targets(request, group)) _ = group.DeregisterAsync(target, CancellationToken.None);
        return [];
    }

    /// <summary>All are read before any is used.</summary>
    private static List<Target> Targets(JsonObject request, TargetGroup group)
    {
        var given = request.Objects("Targets").Select(target => new Target(
            Required(target, "Id"), target.Number("Port") ?? group.Settings.Port)).ToList();
        if (given is []) throw Elb.Invalid("Targets must be specified");
        if (group.Settings.TargetType == "ip"
            && given.FirstOrDefault(target => !IPAddress.TryParse(target.Id, out _)) is { } wrong)
            throw Elb.Invalid($"The IP address '{wrong.Id}' is not valid");
        return given;
    }

    private static ImmutableArray<RuleCondition>? Conditions(JsonObject request) =>
        request.Objects("Conditions").Select(RuleCondition.Parse).ToImmutableArray() is [_, ..] given ? given : null;

    private RuleAction? Actions(JsonObject request, string member) =>
        request.Objects(member).ToList() is [_, ..] given ? RuleActions.Parse(given, groups.Get) : null;

    private static JsonObject Rules(IEnumerable<Rule> rules) =>
        new() { ["Rules"] = new JsonArray([.. rules.Select(ElbShapes.Of)]) };

    private static string Required(JsonObject request, string member) =>
        request.Text(member) ?? throw Elb.Invalid($"{member} must be specified");
}
