using BlueGreen.Core;
using BlueGreen.Core.Listener;
using BlueGreen.Core.Planning;
using BlueGreen.Functions.Ports;

namespace BlueGreen.Functions.Tests.Fakes;

/// <summary>A rule and two target groups, in memory.</summary>
internal sealed class FakeListener(Writes writes) : IListener
{
    public Split Split { get; set; } = new(100, 0);

    /// <summary>What reads answer while they lag behind.</summary>
    public Split? Stale { get; set; }

    public bool Sticky { get; set; }

    public string? ForeignGroup { get; set; }

    public Dictionary<string, TargetCounts> Targets { get; } = new()
    {
        ["arn:blue"] = new(2, 0, 0, 0, 0),
        ["arn:green"] = new(0, 0, 0, 0, 0),
    };

    /// <summary>Runs after each change, as somebody else's call would.</summary>
    public Action<Split>? OnSplit { get; set; }

    public List<Split> Splits { get; } = [];

    public Task<ForwardRule> ReadRuleAsync(PipelineResources resources, CancellationToken cancel) => Task.FromResult(
        new ForwardRule(
            [new(resources.Blue.TargetGroupArn, (Stale ?? Split).Blue),
                new(ForeignGroup ?? resources.Green.TargetGroupArn, (Stale ?? Split).Green)],
            Sticky));

    public Task SetSplitAsync(PipelineResources resources, Split split, CancellationToken cancel)
    {
        Split = split;
        Splits.Add(split);
        OnSplit?.Invoke(split);
        writes.Done();
        return Task.CompletedTask;
    }

    public Task<TargetCounts> CountTargetsAsync(FleetResources fleet, CancellationToken cancel) =>
        Task.FromResult(Targets[fleet.TargetGroupArn]);
}
