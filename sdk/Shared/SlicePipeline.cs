using System.Reflection;
using Amazon.Runtime.Internal;

namespace Amazon.Slices;

/// <summary>Core's pipeline with the two handlers that every generated AWS client puts into it.</summary>
internal static class SlicePipeline
{
    /// <summary>A slice is as new as the Core it is built on, and says so in the user agent.</summary>
    public static string CoreVersion { get; } =
        typeof(RuntimePipeline).Assembly.GetCustomAttribute<AssemblyFileVersionAttribute>()?.Version;

    public static void Customize(RuntimePipeline pipeline)
    {
        pipeline.RemoveHandler<EndpointResolver>();
        pipeline.AddHandlerAfter<Marshaller>(new SliceEndpointResolver());
        pipeline.AddHandlerAfter<Marshaller>(new SliceAuthentication());
    }
}
