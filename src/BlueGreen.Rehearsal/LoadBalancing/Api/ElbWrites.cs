using System.Collections.Immutable;
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
        return ElbShapes.AttributesOf(group);
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
