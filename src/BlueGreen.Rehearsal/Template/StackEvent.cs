namespace BlueGreen.Rehearsal.Template;

/// <summary>One resource, or the stack itself, reached a status, e.g. CREATE_COMPLETE.</summary>
/// <param name="Resource">With an empty physical id while it has none.</param>
public sealed record StackEvent(
    string Id, DateTimeOffset At, StackResource Resource, string Status, string? Reason = null);
