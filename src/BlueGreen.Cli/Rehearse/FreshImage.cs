using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Ecs.Images;

namespace BlueGreen.Cli.Rehearse;

/// <summary>
/// An image under a tag that nobody has pushed yet: tags are immutable, so the v2 of a second story is another release.
/// </summary>
public static class FreshImage
{
    /// <summary>
    /// The image itself where its tag is free; else one that says so itself: its own variables that held the tag hold
    /// the new one, so that its content, and with it its digest, is another too.
    /// </summary>
    public static LocalImage Of(LocalImage image, IReadOnlyCollection<string> taken)
    {
        if (!taken.Contains(image.Tag))
            return image;
        var tag = Enumerable.Range(2, taken.Count + 1)
            .Select(number => $"{image.Tag}-{number}")
            .First(free => !taken.Contains(free));
        var manifest = (JsonObject)JsonNode.Parse(image.ToManifest())!;
        manifest["tag"] = tag;
        var variables = (JsonObject)manifest["environment"]!;
        foreach (var (name, _) in image.Environment.Where(variable => variable.Value == image.Tag))
            variables[name] = tag;
        return LocalImage.FromManifest(manifest.ToJsonString());
    }
}
