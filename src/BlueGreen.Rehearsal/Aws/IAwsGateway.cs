using System.Text.Json.Nodes;

namespace BlueGreen.Rehearsal.Aws;

/// <summary>
/// The way into every imitated service, for the wire protocols and for services that call one another
/// (a state machine's direct integrations). Counts, and later judges permissions and injects faults.
/// </summary>
public interface IAwsGateway
{
    Task<JsonObject> CallAsync(AwsCall call, CancellationToken cancel);
}
