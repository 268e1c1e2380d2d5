using System.Text.Json.Nodes;

namespace BlueGreen.Rehearsal.Aws;

/// <summary>
/// One imitated service. The wire protocols, counting, faults and permissions are the gateway's business.
/// </summary>
public interface IAwsService
{
    /// <summary>The IAM prefix, e.g. `elasticloadbalancing`.</summary>
    string Prefix { get; }

    /// <summary>Every operation that is imitated; <see cref="CallAsync"/> dispatches by it.</summary>
    AwsActions Actions { get; }

    /// <summary>
    /// Answers with the members of the API model's output shape. An instant is a <see cref="DateTimeOffset"/> value
    /// (<c>JsonValue.Create(instant)</c>): each protocol writes it its own way. Unknown actions throw
    /// <see cref="AwsException.UnknownOperation"/>.
    /// </summary>
    /// <exception cref="AwsException">The service's own error, by its code.</exception>
    Task<JsonObject> CallAsync(AwsCall call, CancellationToken cancel);
}
