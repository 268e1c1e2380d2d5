using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace BlueGreen.Simulation.Network;

/// <summary>
/// What the pipeline of AWS's own clients is in a simulation: retries on virtual time, no network, and none of the
/// steps that would measure, sign, compress and discover what nobody looks at.
/// </summary>
internal sealed class SimulatedPipeline : IRuntimePipelineCustomizer
{
    private static readonly SimulatedPipeline s_instance = new();

    private int _registered;

    public string UniqueName => nameof(SimulatedPipeline);

    /// <summary>Once for the process; clients that are not simulated keep what they have.</summary>
    public static void Install()
    {
        if (Interlocked.Exchange(ref s_instance._registered, 1) == 0)
        {
            RuntimePipelineCustomizerRegistry.Instance.Register(s_instance);
        }
    }

    public void Customize(Type type, RuntimePipeline pipeline)
    {
        if (Thread.CurrentThread.Name != SimulationThread.Name)
        {
            return;
        }
        Remove<MetricsHandler>(pipeline);
        Remove<CallbackHandler>(pipeline);
        Remove<CompressionHandler>(pipeline);
        Remove<ChecksumHandler>(pipeline);
        Remove<EndpointDiscoveryHandler>(pipeline);
        Remove<Signer>(pipeline);
        if (pipeline.Handlers.OfType<RetryHandler>().FirstOrDefault() is { } standard)
        {
            pipeline.ReplaceHandler<RetryHandler>(
                new RetryHandler(new VirtualRetries(standard.RetryPolicy.MaxRetries)));
        }
        pipeline.ReplaceHandler<HttpHandler<HttpContent>>(new InProcessHandler());
    }

    private static void Remove<T>(RuntimePipeline pipeline)
    {
        while (pipeline.Handlers.Exists(handler => handler.GetType() == typeof(T)))
        {
            pipeline.RemoveHandler<T>();
        }
    }
}
