using System.Text.Json.Nodes;

namespace BlueGreen.Rehearsal.Aws;

/// <summary>The one place where a call can be refused, delayed or broken, before or after its effect.</summary>
public interface ICallInterceptor
{
    /// <summary>
    /// Calls <paramref name="service"/> to let the call happen, and answers what the caller shall see.
    /// </summary>
    Task<JsonObject> InterceptAsync(AwsCall call, Func<Task<JsonObject>> service, CancellationToken cancel);
}
