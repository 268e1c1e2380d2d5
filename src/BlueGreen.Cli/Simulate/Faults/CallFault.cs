using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Simulation.Network;

namespace BlueGreen.Cli.Simulate.Faults;

/// <summary>Breaks one call as its fault says, in the words of the service that is called.</summary>
internal sealed class CallFault(Fault fault, AwsCall call, Func<string, int> kill)
{
    /// <summary>The services whose errors travel in XML, and are named by the Query protocol's words.</summary>
    private bool IsQuery => call.Service is "elasticloadbalancing" or "cloudwatch";

    public async Task<JsonObject> BreakAsync(Func<Task<JsonObject>> service)
    {
        if (fault.Kind == FaultKind.Hangs)
            return await new TaskCompletionSource<JsonObject>().Task;
        if (IsAfter(fault.Kind))
            await service();
        throw fault.Kind switch
        {
            FaultKind.Throttled => new AwsException(Throttling, "Rate exceeded"),
            FaultKind.FailedBefore or FaultKind.FailedAfter => new AwsException(
                call.Service == "dynamodb" ? "InternalServerError" : "InternalFailure", "Injected by the trial.", 500),
            FaultKind.Denied => new AwsException(
                IsQuery ? "AccessDenied" : "AccessDeniedException", $"Not authorized to perform: {call.Name}",
                IsQuery ? 403 : 400),
            FaultKind.DiesBefore or FaultKind.DiesAfter => Killed(),
            _ => Lost(),
        };
    }

    /// <summary>The call is done, and its caller does not hear so.</summary>
    public static bool IsAfter(FaultKind kind) =>
        kind is FaultKind.FailedAfter or FaultKind.AnswerLost or FaultKind.DiesAfter;

    private string Throttling => call.Service switch
    {
        "elasticloadbalancing" or "cloudwatch" => "Throttling",
        "dynamodb" => "ProvisionedThroughputExceededException",
        _ => "ThrottlingException",
    };

    /// <summary>Nobody is left to hear the error.</summary>
    private ConnectionLostException Killed()
    {
        kill(CallSites.CallerOf(fault.Site));
        return new("The process has ended.");
    }

    /// <summary>
    /// A service that calls another sees its client's own error (Step Functions: `SdkClientException`).
    /// </summary>
    private Exception Lost() => CallSites.IsOfFunction(fault.Site)
        ? new ConnectionLostException("Connection reset by peer")
        : new AwsException("SdkClientException", "Unable to execute HTTP request: Connection reset by peer", 500);
}
