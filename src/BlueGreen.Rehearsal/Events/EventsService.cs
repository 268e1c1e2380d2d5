using System.Text.Json;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Clock;

namespace BlueGreen.Rehearsal.Events;

/// <summary>
/// EventBridge's API over the default bus: events are put and patterns tried here, rules are changed in their actions.
/// </summary>
public sealed class EventsService : IAwsService
{
    /// <summary>Entries of one call ("PutEvents", API reference).</summary>
    private const int EntriesMax = 10;

    private readonly EventBus _bus;
    private readonly RehearsalClock _clock;

    public EventsService(EventBus bus, RehearsalClock clock)
    {
        (_bus, _clock) = (bus, clock);
        Actions = new()
        {
            { "PutEvents", PutEvents },
            { "TestEventPattern", TestEventPattern },
            new RuleActions(bus).Actions,
        };
    }

    public string Prefix => "events";

    public AwsActions Actions { get; }

    public Task<JsonObject> CallAsync(AwsCall call, CancellationToken cancel) => Actions.CallAsync(call, cancel);

    private JsonObject PutEvents(JsonObject parameters)
    {
        var count = parameters.Objects("Entries").Count();
        if (count is 0 or > EntriesMax)
        {
            throw new AwsException("ValidationException",
                "1 validation error detected: Value at 'entries' failed to satisfy constraint: Member must have "
                + "length " + (count == 0 ? "greater than or equal to 1" : $"less than or equal to {EntriesMax}"));
        }
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
