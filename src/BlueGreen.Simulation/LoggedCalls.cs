using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;

namespace BlueGreen.Simulation;

/// <summary>Writes every call into the log, with who made it and how it ended, faults included.</summary>
internal sealed class LoggedCalls(SimulationLog log, ICallInterceptor? inner) : ICallInterceptor
{
    public async Task<JsonObject> InterceptAsync(
        AwsCall call, Func<Task<JsonObject>> service, CancellationToken cancel)
    {
        var caller = call.Caller.PrincipalArn;
        var what = $"{call.Name} by {caller[(caller.LastIndexOf('/') + 1)..]}";
        log.DemandThread("call", what);
        try
        {
            var answer = await (inner is null ? service() : inner.InterceptAsync(call, service, cancel));
            log.Add("call", what);
            return answer;
        }
        catch (AwsException refused)
        {
            log.Add("call", $"{what}: {refused.Code}: {refused.Message}");
            throw;
        }
        catch (Network.ConnectionLostException lost)
        {
            log.Add("call", $"{what}: {lost.Message}");
            throw;
        }
    }
}
