using BlueGreen.Core;
using BlueGreen.Core.Failures;
using BlueGreen.Core.Listener;
using BlueGreen.Core.Requests;
using BlueGreen.Functions.Ports;

namespace BlueGreen.Functions.ResolveColour;

/// <summary>What is live, read from the listener and from ECS; the record only has to agree.</summary>
public sealed class Production(IListener listener, IFleet fleet)
{
    /// <exception cref="ListenerDriftedException">
    /// The rule is split, foreign, sticky, or not what the record says.
    /// </exception>
    public async Task<Colour> ReadLiveAsync(Situation situation, CancellationToken cancel)
    {
        var resources = situation.Settings.Resources;
        var rule = await listener.ReadRuleAsync(resources, cancel);
        return RulePolicy.Live(rule, resources, situation.Entry.Live);
    }

    /// <summary>The image that a colour's service is told to run.</summary>
    public async Task<RunningImage> ReadImageAsync(Situation situation, Colour colour, CancellationToken cancel)
    {
        var resources = situation.Settings.Resources;
        var service = await fleet.ReadAsync(resources.Cluster, resources[colour].Service, cancel);
        var shape = await fleet.ReadShapeAsync(service.TaskDefinition, resources.Container, cancel);
        return new(shape.Image ?? "", shape.Image is { } image ? ImageReference.DigestOf(image) : null);
    }
}

/// <summary>An image in a task definition, and the digest it is pinned to, if it is.</summary>
public sealed record RunningImage(string Image, string? Digest);
