using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Template;

namespace BlueGreen.Rehearsal.LoadBalancing.Resources;

/// <summary>Refuses updates that CloudFormation makes by replacing the resource, which would cut its traffic.</summary>
public static class Replacement
{
    public static void Refuse(StackResource current, ResourceRequest request, params ReadOnlySpan<string> properties)
    {
        foreach (var name in properties)
        {
            var (before, after) = (current.Properties[name], request.Properties[name]);
            if (JsonNode.DeepEquals(before, after)) continue;
            throw Elb.Invalid(
                $"{name} of {request.LogicalId} cannot change from {before?.ToJsonString() ?? "nothing"} to "
                + $"{after?.ToJsonString() ?? "nothing"}: CloudFormation would replace the {current.Type}, and the "
                + "rehearsal replaces nothing.");
        }
    }
}
