using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.StepFunctions;
using Amazon.StepFunctions.Model;
using BlueGreen.Core;

namespace BlueGreen.Cli.Remote;

/// <summary>
/// One application's installed workflow, on AWS or in a kept rehearsal: the SDK's own configuration (credentials,
/// region, AWS_ENDPOINT_URL) says which.
/// </summary>
public sealed class Installation(string application, IAmazonStepFunctions workflows, IAmazonDynamoDB table)
    : IDisposable
{
    private readonly ApplicationNames _names = new(application);

    public string Application => application;

    public static Installation Of(string application) =>
        new(application, new AmazonStepFunctionsClient(), new AmazonDynamoDBClient());

    /// <summary>Starts an execution with the few fields a person would type in the console.</summary>
    public async Task<string> StartAsync(string input, CancellationToken cancel)
    {
        var machine = await FindStateMachineAsync(cancel);
        var started = await workflows.StartExecutionAsync(new() { StateMachineArn = machine, Input = input }, cancel);
        return started.ExecutionArn;
    }

    public async Task<DeploymentState> ReadStateAsync(CancellationToken cancel) =>
        DeploymentState.From(await ReadItemAsync("state", cancel));

    public Task<DescribeExecutionResponse> DescribeAsync(string execution, CancellationToken cancel) =>
        workflows.DescribeExecutionAsync(new() { ExecutionArn = execution }, cancel);

    /// <summary>The question that waits for an answer, if its deployment still holds the lock.</summary>
    public async Task<OpenQuestion?> ReadQuestionAsync(CancellationToken cancel)
    {
        var state = await ReadStateAsync(cancel);
        var question = OpenQuestion.From(await ReadItemAsync("approval", cancel));
        return question is not null && question.DeploymentId == state.HolderName ? question : null;
    }

    public Task AnswerAsync(OpenQuestion question, string answer, CancellationToken cancel) =>
        workflows.SendTaskSuccessAsync(new() { TaskToken = question.Token, Output = answer }, cancel);

    public void Dispose()
    {
        workflows.Dispose();
        table.Dispose();
    }

    private async Task<Dictionary<string, AttributeValue>> ReadItemAsync(string sortKey, CancellationToken cancel)
    {
        var request = new GetItemRequest
        {
            TableName = _names.Table,
            Key = new() { ["pk"] = new(application), ["sk"] = new(sortKey) },
            ConsistentRead = true,
        };
        return (await table.GetItemAsync(request, cancel)).Item ?? [];
    }

    private async Task<string> FindStateMachineAsync(CancellationToken cancel)
    {
        string? page = null;
        do
        {
            var answer = await workflows.ListStateMachinesAsync(new() { NextToken = page }, cancel);
            var found = (answer.StateMachines ?? []).FirstOrDefault(machine => machine.Name == _names.StateMachine);
            if (found is not null)
                return found.StateMachineArn;
            page = answer.NextToken;
        }
        while (page is not null);
        throw new BadInputException(
            $"No state machine {_names.StateMachine} in this account and region: is `{application}` the application's "
            + "name in bluegreen.json (--application), and is AWS_REGION (or AWS_ENDPOINT_URL) the right one?");
    }
}
