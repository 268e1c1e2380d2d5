using System.Text.Json.Nodes;

namespace BlueGreen.Rehearsal.Aws.Wire;

/// <summary>One of AWS's wire protocols: how a request names a call, and how answers and errors are written.</summary>
internal abstract class WireProtocol
{
    public abstract bool Speaks(WireRequest request);

    /// <exception cref="AwsException">The request names nothing that is imitated, or is malformed.</exception>
    public abstract AwsCall Read(WireRequest request, Caller caller);

    public abstract WireResponse Write(AwsCall call, JsonObject answer, string requestId);

    public abstract WireResponse WriteError(AwsException error, string requestId);
}
