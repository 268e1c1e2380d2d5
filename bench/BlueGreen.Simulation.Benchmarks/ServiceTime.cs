using System.Diagnostics;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;

namespace BlueGreen.Simulation.Benchmarks;

/// <summary>How long the imitated services themselves take, and how many calls came through an AWS client.</summary>
internal sealed class ServiceTime : ICallInterceptor
{
    /// <summary>Who calls without a session of his own is the rehearsal itself, or the state machine.</summary>
    private static readonly string s_nobody = Caller.Operator.Session;

    public TimeSpan Spent { get; private set; }

    public int ClientCalls { get; private set; }

    public Task<JsonObject> InterceptAsync(AwsCall call, Func<Task<JsonObject>> service, CancellationToken cancel)
    {
        // Functions' log lines go to the service without a client.
        ClientCalls += call.Caller.Session != s_nobody && call.Service != "logs" ? 1 : 0;
        var start = Stopwatch.GetTimestamp();
        var answer = service(); // In a simulation all of them answer at once.
        Spent += Stopwatch.GetElapsedTime(start);
        return answer;
    }
}
