namespace BlueGreen.Rehearsal.Tests.Clients;

[Collection<WorkflowClients>]
public sealed class CloudFormationCliTests(ClientRehearsal rehearsal)
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Stack_OfTheTemplate_IsWaitedForAndDescribed(int version)
    {
        var aws = await AwsCommand.OfVersionAsync(version, rehearsal);
        await aws.SayAsync("cloudformation wait stack-create-complete --stack-name BlueGreen");

        var stacks = await aws.AskAsync("cloudformation describe-stacks --stack-name BlueGreen");
        var resources = await aws.AskAsync("cloudformation list-stack-resources --stack-name BlueGreen");
        var described = await aws.AskAsync("cloudformation describe-stack-resources --stack-name BlueGreen");
        var events = await aws.AskAsync("cloudformation describe-stack-events --stack-name BlueGreen");

        Assert.Equal("CREATE_COMPLETE", (string?)stacks["Stacks"]![0]!["StackStatus"]);
        var made = resources["StackResourceSummaries"]!.AsArray();
        Assert.Equal(rehearsal.Aws.Stack.Resources.Count, made.Count);
        Assert.Distinct(made.Select(resource => (string?)resource!["LogicalResourceId"]));
        Assert.Equal(made.Count, described["StackResources"]!.AsArray().Count);
        Assert.Distinct(events["StackEvents"]!.AsArray().Select(happened => (string?)happened!["EventId"]));
        Assert.Equal(
            "ValidationError", await aws.RefusalAsync("cloudformation describe-stacks --stack-name none"));
    }
}
