using System.Collections.Frozen;
using System.Collections.Immutable;

namespace BlueGreen.Rehearsal.Ecs.Images;

/// <summary>
/// The public images the rehearsal carries, so that a first installation runs before anything was pushed.
/// </summary>
public static class PublicImages
{
    /// <summary>
    /// Marks the image that the rehearsal runs in its own process: told to be `httpd`, it says 200 to everything.
    /// </summary>
    public const string BuiltInBusyBox = "builtin:busybox";

    /// <summary>By repository: any tag or digest of it is this image.</summary>
    private static readonly FrozenDictionary<string, LocalImage> Carried = new[]
    {
        // The template's placeholder: busybox, told by its command to serve the health path with httpd.
        BuiltIn("public.ecr.aws/docker/library/busybox"),
    }.ToFrozenDictionary(image => image.Name);

    public static LocalImage? Find(string repository) => Carried.GetValueOrDefault(repository);

    public static IEnumerable<string> Repositories => Carried.Keys;

    private static LocalImage BuiltIn(string repository) => new()
    {
        Name = repository,
        Tag = "latest",
        Command = [BuiltInBusyBox],
        Directory = "",
        Digest = $"sha256:{new string('0', 64)}",
        SizeInBytes = 0,
    };
}
