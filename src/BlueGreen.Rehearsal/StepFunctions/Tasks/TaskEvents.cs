using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.StepFunctions.Running;

namespace BlueGreen.Rehearsal.StepFunctions.Tasks;

/// <summary>
/// The history events of one task attempt: plain functions have their own types, all else is a `Task…`.
/// </summary>
internal sealed class TaskEvents(StateFlow flow, TaskResource resource)
{
    private readonly bool _isFunction = resource.Kind == TaskResourceKind.Function;
    private readonly Detail[] _names = [new("resourceType", resource.ResourceType), new("resource", resource.Name)];

    public void Scheduled(JsonNode? arguments, TimeSpan? timeout, TimeSpan? heartbeat, string? roleArn)
    {
        Detail[] limits =
        [
            new("timeoutInSeconds", (long?)timeout?.TotalSeconds),
            new("heartbeatInSeconds", (long?)heartbeat?.TotalSeconds),
            new("taskCredentials", roleArn is null ? null : new TaskCredentials(roleArn)),
        ];
        if (_isFunction)
        {
            Detail[] function = [new("resource", resource.Arn), new("input", JsonText.Of(arguments))];
            flow.Append("LambdaFunctionScheduled", [.. function, .. limits]);
        }
        else
        {
            var region = flow.Execution.Host.Region;
            Detail[] call = [new("region", region), new("parameters", JsonText.Of(arguments))];
            flow.Append("TaskScheduled", [.. _names, .. call, .. limits]);
        }
    }

    public void Started() => Append("Started");

    public void Submitted(Payload answer) => Append("Submitted", new Detail("output", answer.Text));

    public void Succeeded(Payload result) => Append("Succeeded", new Detail("output", result.Text));

    public void Ended(StateFailedException failure) => Append(
        failure.Error == StateFailedException.Timeout ? "TimedOut" : "Failed",
        new("error", failure.Error),
        new("cause", failure.Cause));

    private void Append(string what, params Detail[] details)
    {
        if (_isFunction)
        {
            flow.Append($"LambdaFunction{what}", details);
        }
        else
        {
            flow.Append($"Task{what}", [.. _names, .. details]);
        }
    }
}
