using BlueGreen.Core;
using BlueGreen.Core.Listener;
using BlueGreen.Core.Planning;

namespace BlueGreen.Functions.Ports;

/// <summary>The load balancer: where production goes, and whether a colour could take it.</summary>
public interface IListener
{
    Task<ForwardRule> ReadRuleAsync(PipelineResources resources, CancellationToken cancel);

    /// <summary>Sends the rule's whole actions again, with only the weights changed.</summary>
    Task SetSplitAsync(PipelineResources resources, Split split, CancellationToken cancel);

    Task<TargetCounts> CountTargetsAsync(FleetResources fleet, CancellationToken cancel);
}
