using System.Text.Json.Nodes;

namespace BlueGreen.Rehearsal.Events;

/// <summary>Which events EventBridge may lose: services deliver theirs durably or by best effort.</summary>
/// <remarks>
/// Source: EventBridge reference, "Event delivery level" and the page of each service. Alarm state changes are
/// guaranteed ("Alarm events and EventBridge"); an event that PutEvents accepted is delivered at least once.
/// </remarks>
public static class DeliveryLevels
{
    public static bool MayBeLost(JsonObject occurred) => occurred["source"]?.ToString() is "aws.ecr" or "aws.states";
}
