using BlueGreen.Rehearsal.Aws;

namespace BlueGreen.Rehearsal.Template;

/// <summary>A resource could not be created, updated or deleted; says which, and how the stack was left.</summary>
public sealed class StackFailedException(string message, Exception? cause = null)
    : Exception(OneLine.Of(message), cause);
