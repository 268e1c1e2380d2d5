namespace BlueGreen.Core.Planning;

/// <summary>
/// The installed resources by the names that the AWS APIs take; written into the settings by the CDK app.
/// </summary>
public sealed record PipelineResources
{
    public required string Table { get; init; }

    public required string Cluster { get; init; }

    /// <summary>
    /// The task definition family that carries the shape from the settings file; it never runs itself.
    /// </summary>
    public required string BaseFamily { get; init; }

    /// <summary>The container that gets the new image.</summary>
    public required string Container { get; init; }

    /// <summary>The production listener rule, whose weights are the traffic.</summary>
    public required string ProductionRuleArn { get; init; }

    /// <summary>Scheme, host and port that users reach, without a final slash.</summary>
    public required string ProductionUrl { get; init; }

    /// <summary>The test listener; <see cref="ColourHeader"/> chooses the colour there.</summary>
    public required string TestUrl { get; init; }

    public required string ColourHeader { get; init; }

    /// <summary>The CloudWatch dimension, `app/name/id`.</summary>
    public required string LoadBalancer { get; init; }

    public required FleetResources Blue { get; init; }

    public required FleetResources Green { get; init; }

    public FleetResources this[Colour colour] => colour == Colour.Blue ? Blue : Green;
}

/// <summary>One colour's ECS service, task definition family and target group.</summary>
/// <param name="TargetGroup">The CloudWatch dimension, `targetgroup/name/id`.</param>
public sealed record FleetResources(string Service, string Family, string TargetGroupArn, string TargetGroup);
