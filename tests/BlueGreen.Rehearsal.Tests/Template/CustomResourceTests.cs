using System.Net.Http.Json;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Lambda;
using BlueGreen.Rehearsal.Template;

namespace BlueGreen.Rehearsal.Tests.Template;

public sealed class CustomResourceTests
{
    private const string Template = """
        { "Resources": { "Rule": { "Type": "Custom::LiveRule", "Properties": {
            "ServiceToken": "arn:aws:lambda:eu-west-1:111111111111:function:rule", "Priority": 10,
            "Flags": [true, { "Deep": 1.5 }] } } },
          "Outputs": { "Id": { "Value": { "Ref": "Rule" } },
            "Arn": { "Value": { "Fn::GetAtt": ["Rule", "RuleArn"] } } } }
        """;

    private static readonly string Changed =
        Template.Replace("\"Priority\": 10", "\"Priority\": 20", StringComparison.Ordinal);

    private readonly Function _function = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Create_ThatSucceeds_GivesIdAndData()
    {
        _function.Answer = _ => Success("rule-1");

        await using var aws = await StartAsync();

        Assert.Equal("rule-1", aws.Stack.Outputs["Id"]);
        Assert.Equal("arn:rule-1", aws.Stack.Outputs["Arn"]);
        var sent = Assert.Single(_function.Received);
        Assert.Equal("Create", (string?)sent["RequestType"]);
        Assert.Equal("Custom::LiveRule", (string?)sent["ResourceType"]);
        Assert.Equal("Rule", (string?)sent["LogicalResourceId"]);
        Assert.Equal(aws.Stack.Id, (string?)sent["StackId"]);
        Assert.Equal(
            """{"ServiceToken":"arn:aws:lambda:eu-west-1:111111111111:function:rule","Priority":"10","Flags":""" +
            """["true",{"Deep":"1.5"}]}""",
            sent["ResourceProperties"]!.ToJsonString());
    }

    [Fact]
    public async Task Update_ByReapplying_CarriesOldPropertiesAndTheId()
    {
        _function.Answer = _ => Success("rule-1");
        await using var aws = await StartAsync();

        await aws.Stack.ReapplyAllAsync(Cancel);

        var sent = _function.Received[^1];
        Assert.Equal("Update", (string?)sent["RequestType"]);
        Assert.Equal("rule-1", (string?)sent["PhysicalResourceId"]);
        Assert.True(JsonNode.DeepEquals(sent["ResourceProperties"], sent["OldResourceProperties"]));
    }

    [Fact]
    public async Task Update_ThatAnswersAnotherId_DeletesTheOldOneWhenAllElseIsDone()
    {
        _function.Answer = sent => Success((string?)sent["RequestType"] == "Create" ? "rule-1" : "rule-2");
        await using var aws = await StartAsync();

        await aws.Stack.UpdateAsync(Stacks.To(Changed), Cancel);

        Assert.Equal(["Create", "Update", "Delete"], _function.Received.Select(sent => (string?)sent["RequestType"]));
        Assert.Equal("20", (string?)_function.Received[1]["ResourceProperties"]!["Priority"]);
        Assert.Equal("10", (string?)_function.Received[1]["OldResourceProperties"]!["Priority"]);
        Assert.Equal("rule-1", (string?)_function.Received[^1]["PhysicalResourceId"]);
        Assert.Equal("10", (string?)_function.Received[^1]["ResourceProperties"]!["Priority"]);
        Assert.Equal("rule-2", aws.Stack.Outputs["Id"]);
        var cleanUp = aws.Stack.Events.Select(happened => happened.Status).ToList();
        Assert.True(cleanUp.IndexOf("UPDATE_COMPLETE_CLEANUP_IN_PROGRESS") < cleanUp.IndexOf("DELETE_IN_PROGRESS"));
    }

    /// <summary>The function is asked back with both sets of properties, and says which resource it is then.</summary>
    [Theory]
    [InlineData("rule-1", "rule-2")]
    [InlineData("rule-2", "rule-1")]
    [InlineData("rule-3", "rule-2", "rule-1")]
    public async Task Update_RolledBackAfterAnotherId_DeletesWhatTheFunctionNoLongerMeans(
        string back, params string[] gone)
    {
        var ids = new Queue<string>(["rule-1", "rule-2", back]);
        _function.Answer = sent => (string?)sent["RequestType"] == "Delete" ? Success("any") : Success(ids.Dequeue());
        await using var aws = await StartAsync();
        // There is no load balancer, so that this listener cannot be made.
        var broken = Changed.Replace("\"Resources\": {", """
            "Resources": { "Listener": { "Type": "AWS::ElasticLoadBalancingV2::Listener", "DependsOn": "Rule" },
            """, StringComparison.Ordinal);

        await Assert.ThrowsAsync<StackFailedException>(() => aws.Stack.UpdateAsync(Stacks.To(broken), Cancel));

        Assert.Equal("UPDATE_ROLLBACK_COMPLETE", aws.Stack.Status);
        Assert.Equal(back, aws.Stack.Find("Rule")!.PhysicalId);
        var asked = _function.Received[2];
        Assert.Equal(("Update", "rule-2"), ((string?)asked["RequestType"], (string?)asked["PhysicalResourceId"]));
        Assert.Equal("10", (string?)asked["ResourceProperties"]!["Priority"]);
        Assert.Equal("20", (string?)asked["OldResourceProperties"]!["Priority"]);
        Assert.Equal(
            gone.Order(), _function.Received.Skip(3).Select(sent => (string?)sent["PhysicalResourceId"]).Order());
    }

    [Fact]
    public async Task Update_ThatFails_IsAskedBackWithWhatItWasNotAbleToDo()
    {
        _function.Answer = sent => (string?)sent["ResourceProperties"]!["Priority"] == "20"
            ? new() { ["Status"] = "FAILED", ["Reason"] = "20 is taken" }
            : Success("rule-1");
        await using var aws = await StartAsync();

        var failure = await Assert.ThrowsAsync<StackFailedException>(() =>
            aws.Stack.UpdateAsync(Stacks.To(Changed), Cancel));

        Assert.Contains("20 is taken", failure.Message, StringComparison.Ordinal);
        Assert.Equal(["Create", "Update", "Update"], _function.Received.Select(sent => (string?)sent["RequestType"]));
        Assert.Equal("20", (string?)_function.Received[^1]["OldResourceProperties"]!["Priority"]);
        Assert.Equal("UPDATE_ROLLBACK_COMPLETE", aws.Stack.Status);
    }

    [Fact]
    public async Task Update_OfTheServiceToken_IsRefusedAsOnAws()
    {
        _function.Answer = _ => Success("rule-1");
        await using var aws = await StartAsync();

        var failure = await Assert.ThrowsAsync<StackFailedException>(() => aws.Stack.UpdateAsync(
            Stacks.To(Template.Replace("function:rule", "function:other", StringComparison.Ordinal)), Cancel));

        Assert.Contains("Modifying service token is not allowed.", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Create_ThatFails_FailsTheStackWithItsReasonAndIsDeleted()
    {
        _function.Answer = sent => (string?)sent["RequestType"] == "Create"
            ? new() { ["Status"] = "FAILED", ["Reason"] = "No such listener", ["PhysicalResourceId"] = "half" }
            : Success("half");

        var failure = await Assert.ThrowsAsync<StackFailedException>(StartAsync);

        Assert.Contains("Rule (Custom::LiveRule)", failure.Message, StringComparison.Ordinal);
        Assert.Contains("No such listener", failure.Message, StringComparison.Ordinal);
        Assert.Equal("Delete", (string?)_function.Received[^1]["RequestType"]);
    }

    [Fact]
    public async Task Create_WhoseFunctionDies_FailsAtOnceWithWhatItDiedOf()
    {
        _function.Answer = _ => null;

        var failure = await Assert.ThrowsAsync<StackFailedException>(StartAsync);

        Assert.Contains("Runtime.ExitError", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Delete_OfTheStack_AsksTheFunction()
    {
        _function.Answer = _ => Success("rule-1");
        await using var aws = await StartAsync();

        await aws.Stack.DeleteAsync(Cancel);

        Assert.Equal("Delete", (string?)_function.Received[^1]["RequestType"]);
        Assert.Equal("rule-1", (string?)_function.Received[^1]["PhysicalResourceId"]);
    }

    [Fact]
    public async Task Create_ThatNobodyAnswers_FailsAfterTheWorkTimeout()
    {
        var time = new TimeThatIsUp();
        var answers = new CustomResourceAnswers(TimeProvider.System) { BaseUrl = new("http://127.0.0.1:1") };
        var kind = new CustomResourceKind(new Silent(), answers, AwsAccount.Rehearsal, new(TimeProvider.System, time));
        var stack = Stacks.Of(Template, kind);

        var failure = await Assert.ThrowsAsync<StackFailedException>(() => stack.CreateAsync(Cancel));

        Assert.Contains(
            "did not answer Create at its ResponseURL within 60 s", failure.Message, StringComparison.Ordinal);
        Assert.Equal(CustomResourceKind.AnswerWithin, time.Asked);
    }

    private Task<RehearsedAws> StartAsync() =>
        RehearsedAws.StartAsync(new() { Template = Template, Clock = Stacks.Clock, Functions = _function }, Cancel);

    private static JsonObject Success(string id) =>
        new() { ["Status"] =
            "SUCCESS", ["PhysicalResourceId"] = id, ["Data"] = new JsonObject { ["RuleArn"] = $"arn:{id}" } };

    /// <summary>
    /// Answers over HTTP at the ResponseURL, as a real function does; dies instead of answering null.
    /// </summary>
    private sealed class Function : ILambdaInvoker
    {
        private static readonly HttpClient Http = new();

        public List<JsonNode> Received { get; } = [];

        public Func<JsonNode, JsonObject?> Answer { get; set; } = _ => null;

        public async Task<LambdaResult> InvokeAsync(
            string functionArnOrName, JsonNode? payload, CancellationToken cancel)
        {
            Received.Add(payload!);
            if (Answer(payload!) is not { } answer)
            {
                return new(new JsonObject { ["errorType"] = "Runtime.ExitError" }, "Unhandled", "1");
            }
            using var response = await Http.PutAsJsonAsync((string)payload!["ResponseURL"]!, answer, cancel);
            response.EnsureSuccessStatusCode();
            return new(null, null, "1");
        }
    }

    private sealed class Silent : ILambdaInvoker
    {
        public Task<LambdaResult> InvokeAsync(string functionArnOrName, JsonNode? payload, CancellationToken cancel) =>
            Task.FromResult(new LambdaResult(null, null, "1"));
    }

    /// <summary>Every timer is due at once.</summary>
    private sealed class TimeThatIsUp : TimeProvider
    {
        public TimeSpan Asked { get; private set; }

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            Asked = dueTime;
            return base.CreateTimer(callback, state, TimeSpan.Zero, period);
        }
    }
}
