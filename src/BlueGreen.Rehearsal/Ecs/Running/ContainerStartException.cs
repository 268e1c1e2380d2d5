namespace BlueGreen.Rehearsal.Ecs.Running;

/// <summary>
/// A container that never ran; the message begins with ECS's own category, e.g. `CannotPullContainerError`.
/// </summary>
public sealed class ContainerStartException(string message) : Exception(message);
