namespace BlueGreen.Rehearsal.Ecs.Scheduling;

/// <summary>A service's `loadBalancers` entry: which container's port becomes a target of which group.</summary>
internal sealed record TargetBinding(string TargetGroupArn, string ContainerName, int ContainerPort);
