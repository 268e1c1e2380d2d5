using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;

namespace BlueGreen.Rehearsal.Tests.Template.Api;

/// <summary>CloudFormation's operations that change the rehearsal's stack, as any client calls them.</summary>
public sealed class StackActionsTests : IAsyncLifetime
{
    private const string Before = """
        { "Resources": {
            "Old": { "Type": "AWS::SQS::Queue", "Properties": { "QueueName": "old" } },
            "Role": { "Type": "AWS::IAM::Role", "Properties": { "AssumeRolePolicyDocument": { "Statement": [] } } } } }
        """;

    private const string After = """
        { "Resources": {
            "Old": { "Type": "AWS::SQS::Queue", "Properties": { "QueueName": "renamed" } },
            "New": { "Type": "AWS::SNS::Topic" },
            "Role": { "Type": "AWS::IAM::Role", "Properties": { "AssumeRolePolicyDocument": { "Statement": [] } } } } }
        """;

    /// <summary>There is no such listener.</summary>
    private const string Broken = """
        { "Resources": {
            "Old": { "Type": "AWS::SQS::Queue", "Properties": { "QueueName": "old", "VisibilityTimeout": 1 } },
            "Rule": { "Type": "AWS::ElasticLoadBalancingV2::ListenerRule", "DependsOn": "Old",
                "Properties": { "ListenerArn": "arn:none", "Priority": 1, "Conditions": [],
                    "Actions": [{ "Type": "fixed-response", "FixedResponseConfig": { "StatusCode": "404" } }] } } } }
        """;

    private readonly TaskCompletionSource _settled = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private RehearsedAws? _aws;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _aws = await RehearsedAws.StartAsync(
        new() { Template = Before, Clock = Stacks.Clock, StackName = "one", Log = Watch }, Cancel);

    public async ValueTask DisposeAsync() => await _aws!.DisposeAsync();

    [Fact]
    public async Task UpdateStack_AnotherTemplate_GoesOnBehindTheCallAndIsTold()
    {
        var answer = await CallAsync("UpdateStack", new() { ["TemplateBody"] = After, ["Capabilities"] = Iam() });
        await _settled.Task;

        Assert.Equal(_aws!.Stack.Id, (string?)answer["StackId"]);
        Assert.Equal("UPDATE_COMPLETE", await StatusAsync());
        var events = (await CallAsync("DescribeStackEvents", []))["StackEvents"]!.AsArray();
        Assert.Equal(
            ("UPDATE_COMPLETE", "one"),
            ((string?)events[0]!["ResourceStatus"], (string?)events[0]!["LogicalResourceId"]));
        Assert.Equal("CREATE_IN_PROGRESS", (string?)events[^1]!["ResourceStatus"]);
        Assert.Equal(After, (string?)(await CallAsync("GetTemplate", []))["TemplateBody"]);
    }

    [Fact]
    public async Task UpdateStack_ThatFails_EndsRolledBackWithItsReason()
    {
        await CallAsync("UpdateStack", new() { ["TemplateBody"] = Broken });
        await _settled.Task;

        Assert.Equal("UPDATE_ROLLBACK_COMPLETE", await StatusAsync());
        var events = (await CallAsync("DescribeStackEvents", []))["StackEvents"]!.AsArray();
        Assert.Contains(events, one => (string?)one!["ResourceStatus"] == "CREATE_FAILED"
            && (string?)one["LogicalResourceId"] == "Rule"
            && (string?)one["ResourceStatusReason"] == "One or more listeners not found: 'arn:none'");
    }

    [Theory]
    [InlineData("TemplateBody", Before, "ValidationError", "No updates are to be performed.")]
    [InlineData("TemplateBody", "{", "ValidationError", "Template format error: The template is not JSON")]
    [InlineData("TemplateBody", """{ "Resources": { "A": { "Type": "Warp::Core" } } }""", "ValidationError", "Warp")]
    [InlineData("TemplateURL", "https://bucket/template", "ValidationError", "no S3")]
    [InlineData("UsePreviousTemplate", "true", "ValidationError", "No updates are to be performed.")]
    [InlineData("StackName", "two", "ValidationError", "Stack with id two does not exist")]
    public async Task UpdateStack_ThatCannotBe_IsRefusedAtOnce(string name, string value, string code, string message)
    {
        var parameters = new JsonObject { ["Capabilities"] = Iam(), [name] = value };

        var refusal = await Assert.ThrowsAsync<AwsException>(() => CallAsync("UpdateStack", parameters));

        Assert.Equal(code, refusal.Code);
        Assert.Contains(message, refusal.Message, StringComparison.Ordinal);
        Assert.Equal("CREATE_COMPLETE", await StatusAsync());
    }

    [Fact]
    public async Task UpdateStack_WithRolesAndNoCapability_IsRefusedAsOnAws()
    {
        var refusal = await Assert.ThrowsAsync<AwsException>(() =>
            CallAsync("UpdateStack", new() { ["TemplateBody"] = After }));

        Assert.Equal(
            ("InsufficientCapabilitiesException", "Requires capabilities : [CAPABILITY_IAM]"),
            (refusal.Code, refusal.Message));
    }

    [Fact]
    public async Task ChangeSet_Created_ListsTheChangesAndTouchesNothing()
    {
        await CreateChangeSetAsync(After);

        var set = await CallAsync("DescribeChangeSet", new() { ["ChangeSetName"] = "set" });

        Assert.Equal(
            ("CREATE_COMPLETE", "AVAILABLE"), ((string?)set["Status"], (string?)set["ExecutionStatus"]));
        Assert.Equal(
            ["Modify Old True", "Add New "],
            set["Changes"]!.AsArray().Select(change => change!["ResourceChange"]!).Select(change =>
                $"{change["Action"]} {change["LogicalResourceId"]} {change["Replacement"]}"));
        Assert.Equal("CREATE_COMPLETE", await StatusAsync());
    }

    [Fact]
    public async Task ChangeSet_Executed_UpdatesTheStackOnce()
    {
        await CreateChangeSetAsync(After);

        await CallAsync("ExecuteChangeSet", new() { ["ChangeSetName"] = "set" });
        await _settled.Task;
        var again = await Assert.ThrowsAsync<AwsException>(() =>
            CallAsync("ExecuteChangeSet", new() { ["ChangeSetName"] = "set" }));

        Assert.Equal("UPDATE_COMPLETE", await StatusAsync());
        Assert.Equal("InvalidChangeSetStatus", again.Code);
    }

    [Fact]
    public async Task ChangeSet_WithoutChanges_Fails()
    {
        await CreateChangeSetAsync(Before);

        var set = await CallAsync("DescribeChangeSet", new() { ["ChangeSetName"] = "set" });

        Assert.Equal("FAILED", (string?)set["Status"]);
        Assert.StartsWith(
            "The submitted information didn't contain changes.", (string?)set["StatusReason"],
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task ChangeSet_RevertingDrift_ListsEveryResource()
    {
        await CreateChangeSetAsync(Before, "REVERT_DRIFT");

        var set = await CallAsync("DescribeChangeSet", new() { ["ChangeSetName"] = "set" });

        Assert.Equal("REVERT_DRIFT", (string?)set["DeploymentMode"]);
        Assert.Equal(2, set["Changes"]!.AsArray().Count);
    }

    [Fact]
    public async Task ChangeSet_Unknown_IsNotFound()
    {
        var refusal = await Assert.ThrowsAsync<AwsException>(() =>
            CallAsync("DescribeChangeSet", new() { ["ChangeSetName"] = "none" }));

        Assert.Equal(("ChangeSetNotFound", 404), (refusal.Code, refusal.Status));
    }

    [Fact]
    public async Task DeleteStack_TheStack_IsGoneByNameAndStillKnownById()
    {
        await CallAsync("DeleteStack", []);
        await _settled.Task;

        var gone = await Assert.ThrowsAsync<AwsException>(() => StatusAsync());
        Assert.Equal(("ValidationError", "Stack with id one does not exist"), (gone.Code, gone.Message));
        var byId = await CallAsync("DescribeStacks", new() { ["StackName"] = _aws!.Stack.Id });
        Assert.Equal("DELETE_COMPLETE", (string?)byId["Stacks"]![0]!["StackStatus"]);
        Assert.Empty(await CallAsync("DeleteStack", []));
    }

    private static JsonArray Iam() => ["CAPABILITY_IAM"];

    private Task<JsonObject> CreateChangeSetAsync(string template, string? mode = null)
    {
        var parameters = new JsonObject
        {
            ["ChangeSetName"] = "set", ["TemplateBody"] = template, ["Capabilities"] = Iam(),
        };
        if (mode is not null)
            parameters["DeploymentMode"] = mode;
        return CallAsync("CreateChangeSet", parameters);
    }

    private async Task<string?> StatusAsync() =>
        (string?)(await CallAsync("DescribeStacks", []))["Stacks"]![0]!["StackStatus"];

    private Task<JsonObject> CallAsync(string action, JsonObject parameters)
    {
        parameters["StackName"] ??= "one";
        return _aws!.Gateway.CallAsync(new("cloudformation", action, parameters, Caller.Operator), Cancel);
    }

    private void Watch(string line)
    {
        if (line.Contains("_COMPLETE one ", StringComparison.Ordinal)
            && !line.StartsWith("CREATE_", StringComparison.Ordinal))
            _settled.TrySetResult();
    }
}
