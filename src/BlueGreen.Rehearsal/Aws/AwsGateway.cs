using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Iam;

namespace BlueGreen.Rehearsal.Aws;

/// <summary>
/// Dispatches every call to its service by IAM prefix, counts it, refuses what its caller may not do, and lets one
/// interceptor stand in the way of the rest.
/// </summary>
/// <remarks>Services are served after they are made, as some of them call the gateway themselves.</remarks>
public sealed class AwsGateway(ICallInterceptor? interceptor = null, IPermissions? permissions = null) : IAwsGateway
{
    private readonly ConcurrentDictionary<string, IAwsService> _services = new(StringComparer.Ordinal);

    public CallCounts Counts { get; } = new();

    /// <summary>Every operation of every service that is served, e.g. `ecs:DescribeServices`, in order.</summary>
    public IEnumerable<string> Operations => _services.Values
        .SelectMany(service => service.Actions.Select(action => $"{service.Prefix}:{action}"))
        .Order(StringComparer.Ordinal);

    public void Serve(IAwsService service)
    {
        if (!_services.TryAdd(service.Prefix, service))
        {
            throw new InvalidOperationException($"Two services want the prefix {service.Prefix}.");
        }
    }

    public Task<JsonObject> CallAsync(AwsCall call, CancellationToken cancel)
    {
        Counts.Add(call);
        if (!_services.TryGetValue(call.Service, out var service))
        {
            throw new AwsException("UnknownOperationException",
                $"The rehearsal does not imitate the service {call.Service} ({call.Name}); it has "
                + $"{string.Join(", ", _services.Keys.Order(StringComparer.Ordinal))}.");
        }
        Admit(call);
        return interceptor is null
            ? service.CallAsync(call, cancel)
            : interceptor.InterceptAsync(call, () => service.CallAsync(call, cancel), cancel);
    }

    private void Admit(AwsCall call)
    {
        try
        {
            permissions?.Admit(call);
        }
        catch (AwsException)
        {
            Counts.AddRefused(call);
            throw;
        }
    }
}
