using Amazon.Runtime.Internal;

namespace Amazon.Slices;

/// <summary>Tells Core which service this is, for the user agent and for endpoints configured by service.</summary>
internal sealed class SliceMetadata(string serviceId) : IServiceMetadata
{
    public string ServiceId => serviceId;

    public IDictionary<string, string> OperationNameMapping { get; } = new Dictionary<string, string>();
}
