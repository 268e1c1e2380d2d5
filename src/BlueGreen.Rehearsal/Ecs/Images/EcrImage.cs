using System.Text.Json.Nodes;

namespace BlueGreen.Rehearsal.Ecs.Images;

/// <summary>One pushed image: its content, the tags that point at it now, and when it last arrived.</summary>
internal sealed class EcrImage(LocalImage content)
{
    /// <summary>What the manifest of every image describes ("OCI image specification, config").</summary>
    public const string ArtifactMediaType = "application/vnd.oci.image.config.v1+json";

    public LocalImage Content { get; } = content;

    public SortedSet<string> Tags { get; } = new(StringComparer.Ordinal);

    public string MediaType { get; set; } = LocalImage.MediaType;

    public DateTimeOffset PushedAt { get; set; }

    /// <summary>One for each tag, or the digest alone.</summary>
    public IEnumerable<JsonObject> Ids() => Tags.Count > 0 ? Tags.Select(Id) : [Id(null)];

    public JsonObject Id(string? tag) => tag is null
        ? new JsonObject { ["imageDigest"] = Content.Digest }
        : new JsonObject { ["imageDigest"] = Content.Digest, ["imageTag"] = tag };
}
