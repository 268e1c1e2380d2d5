using Amazon.StepFunctions;
using Amazon.StepFunctions.Model;

namespace AwsSdk.Slices.Tests.Services;

/// <summary>Each Step Functions operation, understood by something that is not ours.</summary>
public sealed class StepFunctionsTests(AwsEndpoints endpoints)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(AwsEndpoints.Names), MemberType = typeof(AwsEndpoints))]
    public async Task Execution_StartedAndStopped_IsDescribedAsAborted(string endpoint)
    {
        var world = await endpoints.WorldAsync(endpoint);
        const string Input = """{"image": "app:2"}""";

        var started = await world.Sfn.StartExecutionAsync(
            new() { StateMachineArn = world.StateMachineArn, Name = "first", Input = Input }, Cancel);
        var running = await world.Sfn.DescribeExecutionAsync(new() { ExecutionArn = started.ExecutionArn }, Cancel);
        await world.Sfn.StopExecutionAsync(new() { ExecutionArn = started.ExecutionArn, Cause = "A test." }, Cancel);
        var stopped = await world.Sfn.DescribeExecutionAsync(new() { ExecutionArn = started.ExecutionArn }, Cancel);
        var listed = await world.Sfn.ListExecutionsAsync(
            new() { StateMachineArn = world.StateMachineArn, StatusFilter = ExecutionStatus.ABORTED }, Cancel);

        Assert.NotNull(started.StartDate);
        Assert.Equal(Input, running.Input);
        Assert.Equal(ExecutionStatus.RUNNING, running.Status);
        Assert.Equal(ExecutionStatus.ABORTED, stopped.Status);
        Assert.Contains(listed.Executions, execution => execution.ExecutionArn == started.ExecutionArn);
    }

    [Theory]
    [MemberData(nameof(AwsEndpoints.Names), MemberType = typeof(AwsEndpoints))]
    public async Task Execution_OfATakenName_IsExecutionAlreadyExists(string endpoint)
    {
        var world = await endpoints.WorldAsync(endpoint);
        await world.Sfn.StartExecutionAsync(
            new() { StateMachineArn = world.StateMachineArn, Name = "taken", Input = """{"n": 1}""" }, Cancel);

        await Assert.ThrowsAsync<ExecutionAlreadyExistsException>(() => world.Sfn.StartExecutionAsync(
            new() { StateMachineArn = world.StateMachineArn, Name = "taken", Input = """{"n": 2}""" }, Cancel));
    }

    [Theory]
    [MemberData(nameof(AwsEndpoints.Names), MemberType = typeof(AwsEndpoints))]
    public async Task History_OfARunningExecution_BeginsWithItsStart(string endpoint)
    {
        var world = await endpoints.WorldAsync(endpoint);
        var started = await world.Sfn.StartExecutionAsync(
            new() { StateMachineArn = world.StateMachineArn, Input = """{"n": 3}""" }, Cancel);

        var history = await world.Sfn.GetExecutionHistoryAsync(
            new() { ExecutionArn = started.ExecutionArn, IncludeExecutionData = true }, Cancel);

        Assert.Equal(HistoryEventType.ExecutionStarted, history.Events[0].Type);
        Assert.Equal(1, history.Events[0].Id);
        Assert.NotNull(history.Events[0].Timestamp);
        Assert.NotNull(history.Events[0].ExecutionStartedEventDetails.Input);
    }

    [Theory]
    [MemberData(nameof(AwsEndpoints.Names), MemberType = typeof(AwsEndpoints))]
    public async Task StateMachine_ListedAndDescribed_HasItsDefinition(string endpoint)
    {
        var world = await endpoints.WorldAsync(endpoint);

        var listed = await world.Sfn.ListStateMachinesAsync(new(), Cancel);
        var described = await world.Sfn.DescribeStateMachineAsync(
            new() { StateMachineArn = world.StateMachineArn }, Cancel);

        Assert.Contains(listed.StateMachines, machine => machine.StateMachineArn == world.StateMachineArn);
        Assert.Contains("StartAt", described.Definition, StringComparison.Ordinal);
    }

    /// <remarks>Moto believes every token; whoever keeps tokens knows that this is none.</remarks>
    [Theory]
    [MemberData(nameof(AwsEndpoints.Names), MemberType = typeof(AwsEndpoints))]
    public async Task Token_ThatNoTaskHas_IsBelievedOrInvalid(string endpoint)
    {
        var world = await endpoints.WorldAsync(endpoint);
        Func<Task>[] sends =
        [
            () => world.Sfn.SendTaskSuccessAsync(new() { TaskToken = "absent", Output = "{}" }, Cancel),
            () => world.Sfn.SendTaskFailureAsync(new() { TaskToken = "absent", Error = "Rejected" }, Cancel),
            () => world.Sfn.SendTaskHeartbeatAsync(new() { TaskToken = "absent" }, Cancel),
        ];

        foreach (var send in sends)
            Assert.True(await Record.ExceptionAsync(send) is null or InvalidTokenException);
    }

    [Theory]
    [MemberData(nameof(AwsEndpoints.Names), MemberType = typeof(AwsEndpoints))]
    public async Task WhatIsAbsent_Asked_IsTyped(string endpoint)
    {
        var world = await endpoints.WorldAsync(endpoint);
        var machine = world.StateMachineArn;
        var execution = machine.Replace(":stateMachine:", ":execution:", StringComparison.Ordinal) + ":absent";

        await Assert.ThrowsAsync<StateMachineDoesNotExistException>(() => world.Sfn.DescribeStateMachineAsync(
            new() { StateMachineArn = $"{machine}0" }, Cancel));
        await Assert.ThrowsAsync<ExecutionDoesNotExistException>(() => world.Sfn.DescribeExecutionAsync(
            new() { ExecutionArn = execution }, Cancel));
    }
}
