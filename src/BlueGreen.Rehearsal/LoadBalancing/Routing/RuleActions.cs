using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;

namespace BlueGreen.Rehearsal.LoadBalancing.Routing;

/// <summary>Between actions and the `Actions` list that the API and CloudFormation spell alike.</summary>
public static class RuleActions
{
    /// <summary>"Target groups per action per Application Load Balancer", not adjustable.</summary>
    private const int GroupsPerActionMax = 5;

    /// <summary>Seven days ("TargetGroupStickinessConfig").</summary>
    private const int StickySecondsMax = 604_800;

    public static RuleAction Parse(IReadOnlyList<JsonObject> actions, Func<string, TargetGroup> group)
    {
        if (actions is not [var action])
            throw Elb.Invalid($"The rehearsal takes exactly one action per rule, found {actions.Count}.");
        return action.Text("Type") switch
        {
            "forward" => ParseForward(action, group),
            "fixed-response" => ParseFixed(Config(action, "FixedResponseConfig")),
            "redirect" => ParseRedirect(Config(action, "RedirectConfig")),
            var other => throw Elb.Invalid($"Action type '{other}' must be forward, fixed-response or redirect"),
        };
    }

    public static JsonArray Describe(RuleAction action) => [action switch
    {
        RuleAction.Forward forward => DescribeForward(forward),
        RuleAction.FixedResponse answer => new JsonObject
        {
            ["Type"] = "fixed-response",
            ["Order"] = 1,
            ["FixedResponseConfig"] = new JsonObject
            {
                ["StatusCode"] = answer.StatusCode.ToString(CultureInfo.InvariantCulture),
                ["ContentType"] = answer.ContentType,
                ["MessageBody"] = answer.Body,
            },
        },
        RuleAction.Redirect to => new JsonObject
        {
            ["Type"] = "redirect",
            ["Order"] = 1,
            ["RedirectConfig"] = new JsonObject
            {
                ["StatusCode"] = $"HTTP_{to.StatusCode}",
                ["Protocol"] = to.Protocol,
                ["Host"] = to.Host,
                ["Port"] = to.Port,
                ["Path"] = to.Path,
                ["Query"] = to.Query,
            },
        },
        _ => throw new UnreachableException($"{action}"),
    }];

    private static RuleAction.Forward ParseForward(JsonObject action, Func<string, TargetGroup> group)
    {
        var config = action["ForwardConfig"] as JsonObject ?? [];
        var tuples = config.Objects("TargetGroups").ToList();
        if (tuples is [] && action.Text("TargetGroupArn") is { } only)
            tuples = [new JsonObject { ["TargetGroupArn"] = only }];
        if (tuples.Count is 0 or > GroupsPerActionMax)
            throw Elb.Invalid($"A forward action takes 1 to {GroupsPerActionMax} target groups, found {tuples.Count}");

        var groups = tuples.Select(tuple => new WeightedGroup(
            group(tuple.Text("TargetGroupArn") ?? throw Elb.Invalid("A target group ARN must be specified")),
            tuple.Number("Weight") ?? (tuples.Count == 1
                ? 1
                : throw Elb.Invalid("A weight must be specified for each of several target groups"))))
            .ToImmutableArray();
        foreach (var weighted in groups.Where(weighted => weighted.Weight is < 0 or > 999))
            throw Elb.Invalid($"The weight of '{weighted.Group.Name}' must be 0 to 999, not {weighted.Weight}");
        if (groups.DistinctBy(weighted => weighted.Group.Arn).Count() != groups.Length)
            throw Elb.Invalid("A target group may appear only once in an action");

        return new(groups, ParseStickiness(config["TargetGroupStickinessConfig"] as JsonObject ?? []));
    }

    private static Stickiness ParseStickiness(JsonObject config)
    {
        var stickiness = new Stickiness(config.Flag("Enabled") ?? false, config.Number("DurationSeconds"));
        if (stickiness is { Enabled: true, DurationSeconds: not (>= 1 and <= StickySecondsMax) })
            throw Elb.Invalid($"DurationSeconds must be 1 to {StickySecondsMax} where stickiness is enabled");
        return stickiness;
    }

    private static JsonObject DescribeForward(RuleAction.Forward forward)
    {
        var stickiness = new JsonObject { ["Enabled"] = forward.Stickiness.Enabled };
        if (forward.Stickiness.DurationSeconds is { } seconds) stickiness["DurationSeconds"] = seconds;
        var described = new JsonObject
        {
            ["Type"] = "forward",
            ["Order"] = 1,
            ["ForwardConfig"] = new JsonObject
            {
                ["TargetGroups"] = new JsonArray([.. forward.Groups.Select(weighted => new JsonObject
                {
                    ["TargetGroupArn"] = weighted.Group.Arn,
                    ["Weight"] = weighted.Weight,
                })]),
                ["TargetGroupStickinessConfig"] = stickiness,
            },
        };
        // As in AWS, the short form is there only when it says everything.
        if (forward.Groups is [var single]) described["TargetGroupArn"] = single.Group.Arn;
        return described;
    }

    private static RuleAction.FixedResponse ParseFixed(JsonObject config)
    {
        var code = config.Number("StatusCode") ?? throw Elb.Invalid("FixedResponseConfig needs a StatusCode");
        if (code is < 200 or > 599 or (>= 300 and < 400))
            throw Elb.Invalid($"A fixed response's status code must be 2XX, 4XX or 5XX, not {code}");
        return new(code, config.Text("ContentType") ?? "text/plain", config.Text("MessageBody") ?? "");
    }

    private static RuleAction.Redirect ParseRedirect(JsonObject config) => new(
        config.Text("StatusCode") switch
        {
            "HTTP_301" => 301,
            "HTTP_302" => 302,
            var other => throw Elb.Invalid($"A redirect's status code must be HTTP_301 or HTTP_302, not '{other}'"),
        },
        config.Text("Protocol") ?? "#{protocol}",
        config.Text("Host") ?? "#{host}",
        config.Text("Port") ?? "#{port}",
        config.Text("Path") ?? "/#{path}",
        config.Text("Query") ?? "#{query}");

    private static JsonObject Config(JsonObject action, string name) =>
        action[name] as JsonObject ?? throw Elb.Invalid($"A {action.Text("Type")} action needs {name}");
}
