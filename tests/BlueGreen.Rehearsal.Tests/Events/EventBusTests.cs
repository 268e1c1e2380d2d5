using System.Text.Json.Nodes;
using System.Threading.Channels;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Clock;
using BlueGreen.Rehearsal.Events;

namespace BlueGreen.Rehearsal.Tests.Events;

public sealed class EventBusTests : IAsyncDisposable
{
    private const string TargetArn = "arn:aws:states:eu-west-1:111111111111:stateMachine:deploy";

    private readonly HurriedTime _time = new();
    private readonly Queues _queues = new(AwsAccount.Rehearsal);
    private readonly Taker _taker = new();
    private readonly EventBus _bus;
    private readonly EventsService _api;

    public EventBusTests()
    {
        var clock = new RehearsalClock(_time, TimeProvider.System);
        _bus = new(AwsAccount.Rehearsal, clock, _queues);
        _bus.AddTarget(_taker);
        _api = new(_bus, clock);
        _queues.Create("letters");
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _bus.DisposeAsync();

    [Fact]
    public async Task Put_AMatchingEvent_ReachesTheTargetInItsEnvelope()
    {
        SetRule("""{"EventPattern":{"source":["aws.ecr"]}}""");

        await _bus.PutAsync(
            new("aws.ecr", "ECR Image Action", new() { ["image-tag"] = "v1" }) { Resources = ["r"] }, Cancel);

        var (input, role) = await _taker.NextAsync();
        Assert.Equal("arn:role", role);
        Assert.Equal("0", (string?)input["version"]);
        Assert.Equal("ECR Image Action", (string?)input["detail-type"]);
        Assert.Equal("111111111111", (string?)input["account"]);
        Assert.Equal("eu-west-1", (string?)input["region"]);
        Assert.Equal("""["r"]""", input["resources"]!.ToJsonString());
        Assert.Equal("""{"image-tag":"v1"}""", input["detail"]!.ToJsonString());
    }

    [Fact]
    public async Task Put_ManyEvents_AreDeliveredInTheirOrder()
    {
        SetRule("""{"EventPattern":{"source":["mine"]}}""", "\"InputPath\":\"$.detail.n\"");

        for (var n = 0; n < 50; n++)
        {
            await _bus.PutAsync(new("mine", "Number", new() { ["n"] = n }), Cancel);
        }

        for (var n = 0; n < 50; n++)
        {
            Assert.Equal(n, (int)(await _taker.NextAsync()).Input);
        }
    }

    [Fact]
    public async Task Put_WhatNoRuleWants_IsStillSeenByTheHost()
    {
        var seen = new List<string>();
        _bus.OnEvent += occurred => seen.Add((string)occurred["source"]!);

        await _bus.PutAsync(new("nobody", "cares", []), Cancel);

        Assert.Equal(["nobody"], seen);
    }

    [Fact]
    public async Task Delivery_ThatIsThrottled_IsRetried()
    {
        SetRule("""{"EventPattern":{"source":["mine"]}}""");
        _taker.Refusals = 3;

        await _bus.PutAsync(new("mine", "x", []), Cancel);

        await _taker.NextAsync();
        Assert.Equal(4, _taker.Attempts);
        Assert.Equal([1, 2, 4], _time.Waited.Select(wait => (int)wait.TotalSeconds));
    }

    [Fact]
    public async Task Delivery_BeyondItsRetries_IsADeadLetter()
    {
        var undelivered = new TaskCompletionSource<UndeliveredEvent>();
        _bus.OnUndelivered += undelivered.SetResult;
        SetRule("""{"EventPattern":{"source":["mine"]}}""",
            $$"""
            "RetryPolicy":{"MaximumRetryAttempts":2},"DeadLetterConfig":{"Arn":"{{_queues.ArnOf("letters")}}"}
            """);
        _taker.Refusals = 99;

        await _bus.PutAsync(new("mine", "x", []), Cancel);

        Assert.Equal(2, (await undelivered.Task.WaitAsync(Cancel)).Retries);
        var letter = Assert.Single(_queues.MessagesOf(_queues.ArnOf("letters")));
        Assert.Equal("THROTTLING", letter.Attributes["ERROR_CODE"]);
        Assert.Equal("MaximumRetryAttempts", letter.Attributes["EXHAUSTED_RETRY_CONDITION"]);
        Assert.Equal(TargetArn, letter.Attributes["TARGET_ARN"]);
    }

    [Fact]
    public async Task Delivery_ToNobody_IsNotRetried()
    {
        var undelivered = new TaskCompletionSource<UndeliveredEvent>();
        _bus.OnUndelivered += undelivered.SetResult;
        SetRule(
            """{"EventPattern":{"source":["mine"]}}""", target: "arn:aws:lambda:eu-west-1:111111111111:function:gone");

        await _bus.PutAsync(new("mine", "x", []), Cancel);

        var lost = await undelivered.Task.WaitAsync(Cancel);
        Assert.Equal(("NO_RESOURCE", 0), (lost.Code, lost.Retries));
    }

    [Fact]
    public async Task ScheduledRule_WhenItsTimeComes_SendsAScheduledEvent()
    {
        _time.WaitsLeft = 1;
        SetRule("""{"ScheduleExpression":"rate(5 minutes)"}""");

        var (input, _) = await _taker.NextAsync();

        Assert.Equal("Scheduled Event", (string?)input["detail-type"]);
        Assert.Equal("aws.events", (string?)input["source"]);
        Assert.Equal("2026-11-21T12:05:00Z", (string?)input["time"]);
    }

    [Fact]
    public async Task DisabledRule_UntilEnabled_PassesNothingOn()
    {
        SetRule("""{"EventPattern":{"source":["mine"]},"State":"DISABLED"}""", "\"InputPath\":\"$.detail-type\"");
        SetRule("""{"EventPattern":{"source":["mine"]}}""", "\"InputPath\":\"$.detail-type\"", name: "other");

        await _bus.PutAsync(new("mine", "first", []), Cancel);
        Assert.Equal("first", (string?)(await _taker.NextAsync()).Input);
        await Call("EnableRule", """{"Name":"one"}""");
        await Call("DisableRule", """{"Name":"other"}""");
        await _bus.PutAsync(new("mine", "second", []), Cancel);

        Assert.Equal("second", (string?)(await _taker.NextAsync()).Input);
        Assert.Equal(2, _taker.Attempts);
    }

    [Fact]
    public async Task PutEvents_WithBadEntries_FailsThemAlone()
    {
        SetRule("""{"EventPattern":{"source":["mine"]}}""", "\"InputPath\":\"$.detail\"");

        var answer = await Call("PutEvents", """
            {"Entries":[{"Source":"mine","DetailType":"x","Detail":"{\"n\":1}"},
              {"Source":"mine","DetailType":"x","Detail":"{"},{"Source":"mine"}]}
            """);

        Assert.Equal(2, (int)answer["FailedEntryCount"]!);
        Assert.Equal("MalformedDetail", (string?)answer["Entries"]![1]!["ErrorCode"]);
        Assert.Equal("InvalidArgument", (string?)answer["Entries"]![2]!["ErrorCode"]);
        Assert.Equal("""{"n":1}""", (await _taker.NextAsync()).Input.ToJsonString());
    }

    [Fact]
    public async Task Api_OfARule_DescribesIt()
    {
        SetRule("""{"EventPattern":{"source":["mine"]},"Description":"why"}""");

        Assert.Equal(
            """{"source":["mine"]}""", (string?)(await Call("DescribeRule", """{"Name":"one"}"""))["EventPattern"]);
        Assert.Equal(
            TargetArn, (string?)(await Call("ListTargetsByRule", """{"Rule":"one"}"""))["Targets"]![0]!["Arn"]);
        Assert.True((bool)(await Call("TestEventPattern",
            """{"EventPattern":"{\"source\":[\"mine\"]}","Event":"{\"source\":\"mine\"}"}"""))["Result"]!);
        var missing = await Assert.ThrowsAsync<AwsException>(() => Call("DescribeRule", """{"Name":"two"}"""));
        Assert.Equal("ResourceNotFoundException", missing.Code);
    }

    private Task<JsonObject> Call(string action, string parameters) =>
        _api.CallAsync(new("events", action, (JsonObject)JsonNode.Parse(parameters)!, Caller.Operator), Cancel);

    private void SetRule(string properties, string? targetExtra = null, string target = TargetArn, string name = "one")
    {
        var rule = (JsonObject)JsonNode.Parse(properties)!;
        var extra = targetExtra is null ? "" : $",{targetExtra}";
        rule["Targets"] = JsonNode.Parse($$"""[{"Id":"t","Arn":"{{target}}","RoleArn":"arn:role"{{extra}}}]""");
        _bus.SetRule(RuleReader.Read(name, _bus.ArnOf(name), rule));
    }

    /// <summary>Takes what it is given, after as many throttles as it was told.</summary>
    private sealed class Taker : IEventTarget
    {
        private readonly Channel<(JsonNode, string?)> _taken = Channel.CreateUnbounded<(JsonNode, string?)>();

        public int Refusals { get; set; }

        public int Attempts { get; private set; }

        public async Task<(JsonNode Input, string? Role)> NextAsync() => await _taken.Reader.ReadAsync(Cancel);

        public bool Accepts(string targetArn) => targetArn == TargetArn;

        public Task DeliverAsync(string targetArn, string? roleArn, JsonNode input, CancellationToken cancel)
        {
            Attempts++;
            if (Refusals-- > 0)
            {
                throw new AwsException("ThrottlingException", "Slow down.");
            }
            _taken.Writer.TryWrite((input, roleArn));
            return Task.CompletedTask;
        }
    }

    /// <summary>Every wait is over at once, and remembered; beyond a demanded number they never end.</summary>
    private sealed class HurriedTime : TimeProvider
    {
        private DateTimeOffset _now = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

        public List<TimeSpan> Waited { get; } = [];

        public int WaitsLeft { get; set; } = int.MaxValue;

        public override DateTimeOffset GetUtcNow() => _now;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            if (WaitsLeft-- == 0)
            {
                return base.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, period);
            }
            Waited.Add(dueTime);
            _now += dueTime;
            return base.CreateTimer(callback, state, TimeSpan.Zero, period);
        }
    }
}
