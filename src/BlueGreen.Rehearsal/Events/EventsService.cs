using System.Text.Json;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Clock;

namespace BlueGreen.Rehearsal.Events;

/// <summary>
/// EventBridge's API over the default bus. Rules come from the template; the API puts events and looks at rules.
/// </summary>
public sealed class EventsService : IAwsService
{
    private readonly EventBus _bus;
    private readonly RehearsalClock _clock;

    public EventsService(EventBus bus, RehearsalClock clock)
    {
        (_bus, _clock) = (bus, clock);
        Actions = new()
        {
            { "PutEvents", PutEvents },
            { "ListRules", ListRules },
            { "DescribeRule", parameters => Description(Rule(parameters, "Name")) },
            { "ListTargetsByRule", ListTargetsByRule },
            { "TestEventPattern", TestEventPattern },
            { "EnableRule", parameters => Enable(Rule(parameters, "Name"), true) },
            { "DisableRule", parameters => Enable(Rule(parameters, "Name"), false) },
        };
    }

    public string Prefix => "events";

    public AwsActions Actions { get; }

    public Task<JsonObject> CallAsync(AwsCall call, CancellationToken cancel) => Actions.CallAsync(call, cancel);

    private JsonObject ListRules(JsonObject parameters) => new()
    {
        ["Rules"] = new JsonArray([.. _bus.Rules
            .Where(rule => rule.Name.StartsWith(parameters.Text("NamePrefix") ?? "", StringComparison.Ordinal))
            .Select(Description)]),
    };

    private JsonObject ListTargetsByRule(JsonObject parameters) => new()
    {
        ["Targets"] = new JsonArray([.. Rule(parameters, "Rule").Targets.Select(target => target.Source.DeepClone())]),
    };

    private JsonObject PutEvents(JsonObject parameters)
    {
        var entries = parameters.Objects("Entries").Select(Put).ToList();
        return new()
        {
            ["FailedEntryCount"] = entries.Count(entry => entry.ContainsKey("ErrorCode")),
            ["Entries"] = new JsonArray([.. entries]),
        };
    }

    private JsonObject Put(JsonObject entry)
    {
        if (entry.Text("Source") is not { } source || entry.Text("DetailType") is not { } detailType)
        {
            return Refusal("InvalidArgument", "Parameter Source and DetailType are required.");
        }
        if (Parsed(entry.Text("Detail") ?? "") is not { } detail)
        {
            return Refusal("MalformedDetail", "Detail is malformed.");
        }
        var id = _bus.Put(
            new(source, detailType, detail) { Resources = [.. entry.Texts("Resources")] },
            entry.Instant("Time") ?? _clock.Now);
        return new() { ["EventId"] = id };
    }

    private static JsonObject TestEventPattern(JsonObject parameters)
    {
        var candidate = Parsed(parameters.RequiredText("Event"))
            ?? throw new AwsException("ValidationException", "Event is not a JSON object.");
        return new() { ["Result"] = EventPattern.Parse(parameters.RequiredText("EventPattern")).Matches(candidate) };
    }

    private JsonObject Enable(EventRule rule, bool enabled)
    {
        _bus.SetRule(rule with { Enabled = enabled });
        return [];
    }

    private EventRule Rule(JsonObject parameters, string member)
    {
        var name = parameters.RequiredText(member);
        return _bus.Rules.FirstOrDefault(rule => rule.Name == name)
            ?? throw new AwsException("ResourceNotFoundException", $"Rule {name} does not exist on EventBus default.");
    }

    private static JsonObject Description(EventRule rule) => new()
    {
        ["Name"] = rule.Name,
        ["Arn"] = rule.Arn,
        ["State"] = rule.Enabled ? "ENABLED" : "DISABLED",
        ["Description"] = rule.Description,
        ["EventPattern"] = rule.PatternText,
        ["ScheduleExpression"] = rule.ScheduleExpression,
        ["EventBusName"] = "default",
    };

    private static JsonObject Refusal(string code, string message) =>
        new() { ["ErrorCode"] = code, ["ErrorMessage"] = message };

    private static JsonObject? Parsed(string text)
    {
        try
        {
            return JsonNode.Parse(text) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
