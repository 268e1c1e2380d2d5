namespace BlueGreen.Core.Deploying;

/// <summary>What the pipeline needs to know of a task definition's revision.</summary>
/// <param name="Image">Of the container that gets new images; null when there is no such container.</param>
public sealed record TaskShape(string Arn, string? Image, IReadOnlyDictionary<string, string> Tags);
