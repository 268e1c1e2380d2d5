using Amazon.StepFunctions;
using Amazon.StepFunctions.Model;
using BlueGreen.Functions.Ports;

namespace BlueGreen.Functions.Aws;

/// <summary>The executions of Step Functions.</summary>
internal sealed class AwsExecutions(IAmazonStepFunctions workflows) : IExecutions
{
    public async Task<bool?> IsRunningAsync(string execution, CancellationToken cancel)
    {
        try
        {
            var answer = await AwsCalls.RunAsync("DescribeExecution", () => workflows.DescribeExecutionAsync(
                new() { ExecutionArn = execution }, cancel));
            return answer.Status == ExecutionStatus.RUNNING;
        }
        catch (ExecutionDoesNotExistException)
        {
            return null;
        }
    }

    public async Task<string?> ReadCauseAsync(string execution, CancellationToken cancel)
    {
        try
        {
            var answer = await AwsCalls.RunAsync("DescribeExecution", () => workflows.DescribeExecutionAsync(
                new() { ExecutionArn = execution }, cancel));
            return answer.Cause is { Length: > 0 } cause ? cause : null;
        }
        catch (ExecutionDoesNotExistException)
        {
            return null;
        }
    }

    public async Task StopAsync(string execution, string error, string cause, CancellationToken cancel)
    {
        try
        {
            await AwsCalls.RunAsync("StopExecution", () => workflows.StopExecutionAsync(
                new() { ExecutionArn = execution, Error = error, Cause = cause }, cancel));
        }
        catch (ExecutionDoesNotExistException)
        {
            // It is gone, which is what was wanted.
        }
    }
}
