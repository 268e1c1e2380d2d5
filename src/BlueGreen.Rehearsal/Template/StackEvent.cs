namespace BlueGreen.Rehearsal.Template;

/// <summary>One resource reached a status, e.g. CREATE_COMPLETE.</summary>
public sealed record StackEvent(StackResource Resource, string Status);
