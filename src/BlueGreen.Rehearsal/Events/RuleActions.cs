using System.Collections.Immutable;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;

namespace BlueGreen.Rehearsal.Events;

/// <summary>The actions on the rules of the default bus, and on their targets.</summary>
/// <remarks>Source: EventBridge API reference, by the actions' names.</remarks>
internal sealed class RuleActions(EventBus bus)
{
    private const string DefaultBus = "default";

    /// <summary>Items a page at most, and where no number is given (`Limit`).</summary>
    private const int PageMax = 100;

    /// <summary>Targets of one rule (User Guide, "Amazon EventBridge quotas").</summary>
    private const int TargetsMax = 5;

    public AwsActions Actions => new()
    {
        { "ListRules", List },
        { "DescribeRule", parameters => Describe(Find(parameters, "Name")) },
        { "ListTargetsByRule", ListTargets },
        { "ListRuleNamesByTarget", ListNames },
        { "EnableRule", parameters => Enable(Find(parameters, "Name"), true) },
        { "DisableRule", parameters => Enable(Find(parameters, "Name"), false) },
        { "PutRule", Put },
        { "DeleteRule", Delete },
        { "PutTargets", parameters => PutTargets(Find(parameters, "Rule"), parameters) },
        { "RemoveTargets", parameters => RemoveTargets(Find(parameters, "Rule"), parameters) },
    };

    private JsonObject List(JsonObject parameters)
    {
        RequireDefaultBus(parameters);
        var prefix = parameters.Text("NamePrefix") ?? "";
        return Paged(
            parameters, "Rules",
            [.. bus.Rules.Where(rule => rule.Name.StartsWith(prefix, StringComparison.Ordinal))],
            rule => rule.Name, Summary);
    }

    private JsonObject ListTargets(JsonObject parameters) => Paged(
        parameters, "Targets", Find(parameters, "Rule").Targets, target => target.Id,
        target => target.Source.DeepClone());

    private JsonObject ListNames(JsonObject parameters)
    {
        RequireDefaultBus(parameters);
        var arn = parameters.RequiredText("TargetArn");
        return Paged(
            parameters, "RuleNames",
            [.. bus.Rules.Where(rule => rule.Targets.Any(target => target.Arn == arn)).Select(rule => rule.Name)],
            name => name, name => JsonValue.Create(name));
    }

    private JsonObject Enable(EventRule rule, bool enabled)
    {
        bus.SetRule(rule with { Enabled = enabled });
        return [];
    }

    /// <summary>An existing rule is replaced, but for its targets.</summary>
    private JsonObject Put(JsonObject parameters)
    {
        RequireDefaultBus(parameters);
        var name = parameters.RequiredText("Name");
        var current = bus.Rules.FirstOrDefault(rule => rule.Name == name);
        bus.SetRule(RuleReader.Read(name, bus.ArnOf(name), parameters) with { Targets = current?.Targets ?? [] });
        return new() { ["RuleArn"] = bus.ArnOf(name) };
    }

    /// <summary>Deleting what is not there succeeds.</summary>
    private JsonObject Delete(JsonObject parameters)
    {
        RequireDefaultBus(parameters);
        var name = parameters.RequiredText("Name");
        if (bus.Rules.FirstOrDefault(rule => rule.Name == name) is { Targets.IsEmpty: false })
        {
            throw new AwsException("ValidationException", "Rule can't be deleted since it has targets.");
        }
        bus.RemoveRule(name);
        return [];
    }

    private JsonObject PutTargets(EventRule rule, JsonObject parameters)
    {
        var put = parameters.Objects("Targets").Select(RuleReader.Target).ToDictionary(target => target.Id);
        ImmutableArray<RuleTarget> targets =
            [.. rule.Targets.Where(target => !put.ContainsKey(target.Id)), .. put.Values];
        if (targets.Length > TargetsMax)
        {
            throw new AwsException(
                "LimitExceededException", "The requested resource exceeds the maximum number allowed.");
        }
        bus.SetRule(rule with { Targets = targets });
        return new() { ["FailedEntryCount"] = 0, ["FailedEntries"] = new JsonArray() };
    }

    private JsonObject RemoveTargets(EventRule rule, JsonObject parameters)
    {
        var ids = parameters.Texts("Ids").ToList();
        bus.SetRule(rule with { Targets = [.. rule.Targets.Where(target => !ids.Contains(target.Id))] });
        var failed = ids.Where(id => rule.Targets.All(target => target.Id != id)).Select(id => new JsonObject
        {
            ["TargetId"] = id,
            ["ErrorCode"] = "ResourceNotFoundException",
            ["ErrorMessage"] = $"Rule {rule.Name} does not have a target with the Id {id}.",
        }).ToList();
        return new() { ["FailedEntryCount"] = failed.Count, ["FailedEntries"] = new JsonArray([.. failed]) };
    }

    private EventRule Find(JsonObject parameters, string member)
    {
        RequireDefaultBus(parameters);
        var name = parameters.RequiredText(member);
        return bus.Rules.FirstOrDefault(rule => rule.Name == name)
            ?? throw new AwsException("ResourceNotFoundException", $"Rule {name} does not exist on EventBus default.");
    }

    /// <summary>By its name or by its ARN.</summary>
    private static void RequireDefaultBus(JsonObject parameters)
    {
        var named = parameters.Text("EventBusName")?.Split('/')[^1] ?? DefaultBus;
        if (named != DefaultBus)
        {
            throw new AwsException("ResourceNotFoundException", $"Event bus {named} does not exist.");
        }
    }

    private static JsonObject Paged<T>(
        JsonObject parameters, string member, IReadOnlyList<T> all, Func<T, string> key, Func<T, JsonNode> show)
    {
        var limit = parameters.Number("Limit") ?? PageMax;
        if (limit is < 1 or > PageMax)
        {
            throw new AwsException("ValidationException", $"Limit is between 1 and {PageMax}, found {limit}.");
        }
        var page = Page.Of(
            all, key, limit, parameters.Text("NextToken"),
            () => new AwsException("ValidationException", "The NextToken is not valid."));
        var answer = new JsonObject { [member] = new JsonArray([.. page.Items.Select(show)]) };
        if (page.NextToken is { } next)
        {
            answer["NextToken"] = next;
        }
        return answer;
    }

    private static JsonObject Describe(EventRule rule)
    {
        var shown = Summary(rule);
        shown["CreatedBy"] = rule.Arn.Split(':')[4];
        return shown;
    }

    private static JsonObject Summary(EventRule rule) => new()
    {
        ["Name"] = rule.Name,
        ["Arn"] = rule.Arn,
        ["State"] = rule.Enabled ? "ENABLED" : "DISABLED",
        ["Description"] = rule.Description,
        ["EventPattern"] = rule.PatternText,
        ["ScheduleExpression"] = rule.ScheduleExpression,
        ["EventBusName"] = DefaultBus,
    };
}
