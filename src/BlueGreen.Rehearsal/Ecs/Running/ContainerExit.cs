namespace BlueGreen.Rehearsal.Ecs.Running;

/// <summary>How a container ended; the last line is what a person would look for in its log first.</summary>
public sealed record ContainerExit(int ExitCode, string? LastLine);
