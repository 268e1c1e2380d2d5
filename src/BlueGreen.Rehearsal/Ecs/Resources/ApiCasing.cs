using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace BlueGreen.Rehearsal.Ecs.Resources;

/// <summary>
/// Turns CloudFormation's member names (`ContainerDefinitions`) into the ECS API's (`containerDefinitions`).
/// </summary>
internal static class ApiCasing
{
    /// <summary>Maps whose keys are the user's own words ("AWS::ECS::TaskDefinition").</summary>
    private static readonly ImmutableHashSet<string> UserKeyed = ["DockerLabels", "Options", "DriverOpts", "Labels"];

    public static JsonObject OfMembers(JsonObject source) => new(source
        .Where(member => member.Value is not null)
        .Select(member => KeyValuePair.Create(
            Name(member.Key),
            UserKeyed.Contains(member.Key) ? member.Value?.DeepClone() : OfNode(member.Value))));

    private static JsonNode? OfNode(JsonNode? node) => node switch
    {
        JsonObject members => OfMembers(members),
        JsonArray items => new JsonArray([.. items.Select(OfNode)]),
        _ => node?.DeepClone(),
    };

    /// <summary>
    /// Lowers the leading capitals, but not the one that begins the next word: EFSVolume is efsVolume.
    /// </summary>
    private static string Name(string name)
    {
        var capitals = name.TakeWhile(char.IsUpper).Count();
        var lowered = capitals > 1 && capitals < name.Length ? capitals - 1 : capitals;
        return string.Concat(name[..lowered].ToLowerInvariant(), name.AsSpan(lowered));
    }
}
