using System.Text.Json;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Clock;

namespace BlueGreen.Rehearsal.Events;

/// <summary>
/// EventBridge's API over the default bus. Rules come from the template; the API puts events and looks at rules.
/// </summary>
public sealed class EventsService(EventBus bus, RehearsalClock clock) : IAwsService
{
    public string Prefix => "events";

    public Task<JsonObject> CallAsync(AwsCall call, CancellationToken cancel) => Task.FromResult(call.Action switch
    {
        "PutEvents" => PutEvents(call.Parameters),
        "ListRules" => new()
        {
            ["Rules"] = new JsonArray([.. bus.Rules
                .Where(rule => rule.Name.StartsWith(call.Parameters.Text("NamePrefix") ?? "", StringComparison.Ordinal))
                .Select(Description)]),
        },
        "DescribeRule" => Description(Rule(call, "Name")),
        "ListTargetsByRule" => new()
        {
            ["Targets"] = new JsonArray([.. Rule(call, "Rule").Targets.Select(target => target.Source.DeepClone())]),
        },
        "TestEventPattern" => TestEventPattern(call.Parameters),
        "EnableRule" => Enable(Rule(call, "Name"), true),
        "DisableRule" => Enable(Rule(call, "Name"), false),
        _ => throw AwsException.UnknownOperation(call),
    });

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
        var id = bus.Put(
            new(source, detailType, detail) { Resources = [.. entry.Texts("Resources")] },
            entry.Instant("Time") ?? clock.Now);
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
        bus.SetRule(rule with { Enabled = enabled });
        return [];
    }

    private EventRule Rule(AwsCall call, string parameter)
    {
        var name = call.Parameters.RequiredText(parameter);
        return bus.Rules.FirstOrDefault(rule => rule.Name == name)
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
