using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Template;

namespace BlueGreen.Rehearsal.LoadBalancing.Resources;

/// <summary>Refuses changes that AWS makes to the resource as it stands, and that are not imitated.</summary>
internal static class FixedProperties
{
    public static void Demand(StackResource current, ResourceRequest request, params ReadOnlySpan<string> properties)
    {
        foreach (var name in properties)
        {
            var (before, after) = (current.Properties[name], request.Properties[name]);
            if (JsonNode.DeepEquals(before, after)) continue;
            throw Elb.Invalid(
                $"The rehearsal does not change {name} of {request.LogicalId} ({current.Type}) from "
                + $"{before?.ToJsonString() ?? "nothing"} to {after?.ToJsonString() ?? "nothing"} while it stands; "
                + "start another rehearsal with the new template.");
        }
    }
}
