using System.Collections.Immutable;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;

namespace BlueGreen.Rehearsal.LoadBalancing.Api;

/// <summary>Tags, which the API and CloudFormation spell alike.</summary>
public static class ElbTags
{
    public static ImmutableDictionary<string, string> Parse(JsonObject source) => source.Objects("Tags")
        .ToImmutableDictionary(
            tag => tag.Text("Key") ?? throw Elb.Invalid("A tag needs a Key"), tag => tag.Text("Value") ?? "");

    public static JsonArray Describe(ImmutableDictionary<string, string> tags) =>
        [.. tags.OrderBy(tag => tag.Key, StringComparer.Ordinal)
            .Select(tag => new JsonObject { ["Key"] = tag.Key, ["Value"] = tag.Value })];
}
