using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace BlueGreen.Simulation.Network;

/// <summary>
/// The SDK's own standard retries, waiting on the simulation's clock with its chance. Without the quota of retries that
/// a process shares: one simulation would then depend on another.
/// </summary>
internal sealed class VirtualRetries : StandardRetryPolicy
{
    public VirtualRetries(int retriesMax)
        : base(retriesMax)
    {
    }

    /// <remarks>"Standard mode": a random share of 2^n seconds, at most 20 (AWS SDKs and Tools reference).</remarks>
    public override Task WaitBeforeRetryAsync(IExecutionContext executionContext)
    {
        var request = executionContext.RequestContext;
        if (request.ClientConfig is not ClientConfig { HttpClientFactory: InProcessHttp http })
        {
            return base.WaitBeforeRetryAsync(executionContext);
        }
        var seconds = Math.Min(20, 1 << Math.Min(request.Retries - 1, 5)) * http.Chance.NextDouble();
        return Task.Delay(TimeSpan.FromSeconds(seconds), http.Clock, request.CancellationToken);
    }
}
