using System.Collections.Immutable;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Clock;
using BlueGreen.Rehearsal.CloudWatch;
using BlueGreen.Rehearsal.Events;

namespace BlueGreen.Rehearsal.Tests.Facts.CloudWatch;

/// <summary>SQS Developer Guide, "Available CloudWatch metrics for Amazon SQS".</summary>
public sealed class QueueMetricFacts
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Fact", "A queue in use reports once a minute how many messages lie in it, an empty one too.")]
    public void Queue_InUse_ReportsItsMessagesEveryMinute()
    {
        var time = new ManualTime();
        var (queues, metrics, meter) = Metered(time);

        meter.Measure();
        time.Advance(Minute);
        queues.Send(queues.ArnOf("letters"), new("{}", ImmutableSortedDictionary<string, string>.Empty));
        meter.Measure();
        time.Advance(Minute);

        Assert.Equal((double[])[0, 1], Read(metrics, time));
    }

    [Fact]
    [Trait("Fact", "An empty queue that nobody has used for six hours reports nothing any more; a full one does.")]
    public void Queue_OutOfUse_ReportsNothing()
    {
        var time = new ManualTime();
        var (queues, metrics, meter) = Metered(time);
        queues.Create("full");
        queues.Send(queues.ArnOf("full"), new("{}", ImmutableSortedDictionary<string, string>.Empty));
        meter.Measure();

        time.Advance(TimeSpan.FromHours(6) + Minute);
        meter.Measure();
        time.Advance(Minute);

        Assert.Equal((double[])[0], Read(metrics, time));
        Assert.Equal((double[])[1, 1], Read(metrics, time, "full"));
    }

    /// <summary>The committed template's own rule, dead-letter queue and alarm; only the workflow is gone.</summary>
    [Fact]
    [Trait("Fact", "An event that a rule cannot deliver raises the alarm on the rule's dead-letter queue.")]
    public async Task PushEvent_Undeliverable_RaisesTheStacksAlarm()
    {
        var time = new ManualTime();
        await using var aws = await RehearsedAws.StartAsync(
            new() { Template = WithoutTheWorkflow(), Clock = new(time, TimeProvider.System) }, Cancel);
        var undelivered = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        aws.Parts.Bus.OnUndelivered += _ => undelivered.TrySetResult();
        await WaitedForAsync(time);

        await aws.Gateway.CallAsync(new("events", "PutEvents", new() { ["Entries"] = new JsonArray(Push()) },
            Caller.Operator), Cancel);
        await undelivered.Task.WaitAsync(Cancel);
        await MinutesAsync(time, 5);

        var alarms = await aws.Gateway.CallAsync(
            new("cloudwatch", "DescribeAlarms", new() { ["AlarmNames"] = new JsonArray("shop-attention") },
                Caller.Operator), Cancel);
        Assert.Equal("ALARM", (string?)alarms["MetricAlarms"]![0]!["StateValue"]);
    }

    private static async Task MinutesAsync(ManualTime time, int minutes)
    {
        foreach (var _ in Enumerable.Range(0, minutes))
        {
            time.Advance(Minute);
            await WaitedForAsync(time);
        }
    }

    /// <summary>Two loops wait for each minute: the alarms' and the queues'.</summary>
    private static async Task WaitedForAsync(ManualTime time)
    {
        await time.SetAsync(Minute);
        await time.SetAsync(Minute);
    }

    private static (Queues Queues, Metrics Metrics, QueueMeter Meter) Metered(ManualTime time)
    {
        RehearsalClock clock = new(time, TimeProvider.System);
        var queues = new Queues(AwsAccount.Rehearsal);
        queues.Create("letters");
        var metrics = new Metrics(clock, MetricDelay.None);
        return (queues, metrics, new(queues, metrics, clock));
    }

    private static double[] Read(Metrics metrics, ManualTime time, string queue = "letters")
    {
        var dimensions = ImmutableSortedDictionary<string, string>.Empty.Add("QueueName", queue);
        return [.. metrics.Read(
            new("AWS/SQS", "ApproximateNumberOfMessagesVisible", dimensions),
            DateTimeOffset.UnixEpoch, time.GetUtcNow(), Minute, Statistic.Parse("Maximum")).Values];
    }

    private static JsonObject Push() => new()
    {
        ["Source"] = "aws.ecr",
        ["DetailType"] = "ECR Image Action",
        ["Detail"] = """
            {"action-type": "PUSH", "result": "SUCCESS", "repository-name": "shop", "image-tag": "v9"}
            """,
    };

    private static string WithoutTheWorkflow()
    {
        var kept = CommittedTemplate.Resources
            .Where(resource => resource.Key.StartsWith("PipelineAlarmsAttention", StringComparison.Ordinal)
                || resource.Key.StartsWith("PipelineTriggersPush", StringComparison.Ordinal))
            .Where(resource => (string?)resource.Value!["Type"] != "AWS::SQS::QueuePolicy")
            .ToDictionary(resource => resource.Key, resource => resource.Value!.DeepClone());
        var target = kept.Values.Single(resource => (string?)resource["Type"] == "AWS::Events::Rule")
            ["Properties"]!["Targets"]![0]!;
        target["Arn"] = "arn:aws:states:eu-west-1:111111111111:stateMachine:gone";
        target["RoleArn"] = "arn:aws:iam::111111111111:role/any";
        return new JsonObject
        {
            ["Resources"] = new JsonObject(kept.Select(one => KeyValuePair.Create(one.Key, (JsonNode?)one.Value))),
        }.ToJsonString();
    }
}
