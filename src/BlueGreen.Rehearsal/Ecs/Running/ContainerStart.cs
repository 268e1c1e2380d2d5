using System.Collections.Immutable;
using BlueGreen.Rehearsal.Ecs.Images;

namespace BlueGreen.Rehearsal.Ecs.Running;

/// <summary>
/// Everything a runtime needs to start one container: the image, and what its container definition changes of it.
/// </summary>
/// <param name="Command">The image's, or what the container definition replaces it by.</param>
/// <param name="Environment">The image's environment overlaid by the container definition's.</param>
public sealed record ContainerStart(
    string TaskId,
    string Name,
    LocalImage Image,
    ImmutableArray<string> Command,
    ImmutableSortedDictionary<string, string> Environment)
{
    /// <summary>Told of every line that the container prints.</summary>
    public Action<string> Log { get; init; } = _ => { };
}
