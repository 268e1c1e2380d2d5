using BlueGreen.Rehearsal.Aws;

namespace BlueGreen.Rehearsal.Ecs.Images;

/// <summary>
/// A local image file that cannot be used: says which field, what was found, what was expected, what to do.
/// </summary>
public sealed class ImageFileException(string source, string found, string expected, string remedy)
    : Exception(OneLine.Of($"{source}: {found}; expected {expected}. {remedy}"));
