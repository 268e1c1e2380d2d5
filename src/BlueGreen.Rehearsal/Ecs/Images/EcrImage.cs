using System.Text.Json.Nodes;

namespace BlueGreen.Rehearsal.Ecs.Images;

/// <summary>One pushed image: its content, the tags that point at it now, and when it last arrived.</summary>
internal sealed class EcrImage(LocalImage content)
{
    public LocalImage Content { get; } = content;

    public SortedSet<string> Tags { get; } = new(StringComparer.Ordinal);

    public string MediaType { get; set; } = LocalImage.MediaType;

    public DateTimeOffset PushedAt { get; set; }

    public JsonObject Id(string? tag) => tag is null
        ? new JsonObject { ["imageDigest"] = Content.Digest }
        : new JsonObject { ["imageDigest"] = Content.Digest, ["imageTag"] = tag };
}
