namespace BlueGreen.Rehearsal.LoadBalancing;

/// <summary>A target as DescribeTargetHealth tells of it, which may be some time after it was so.</summary>
public sealed record SeenTarget(Target Target, TargetHealth Health);
