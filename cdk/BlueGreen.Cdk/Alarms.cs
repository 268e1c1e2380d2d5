using Amazon.CDK.AWS.CloudWatch;
using Amazon.CDK.AWS.SQS;
using Constructs;

namespace BlueGreen.Cdk;

/// <summary>What fails a deployment from outside its own measurements, and what calls for a person.</summary>
public sealed class Alarms : Construct
{
    /// <summary>Seconds: ALB publishes once a minute, and a shorter period would find no data ("Metrics for your ALB").</summary>
    private const int PeriodSeconds = 60;

    /// <summary>Answers in a minute; a single one may be a client that sent nonsense.</summary>
    private const int UnansweredMax = 10;

    /// <summary>Seconds; SQS's most, 14 days, so that nothing waits in vain over a holiday.</summary>
    private const int AttentionSeconds = 1_209_600;

    public Alarms(Construct scope, string application, LoadBalancing loadBalancing)
        : base(scope, "Alarms")
    {
        Unanswered = $"{application}-unanswered";
        NewAlarm(
            "Unanswered",
            Unanswered,
            "The load balancer had to answer 5xx itself: no target took the request. No colour's own metrics show this.",
            "AWS/ApplicationELB",
            "HTTPCode_ELB_5XX_Count",
            "Sum",
            UnansweredMax,
            "LoadBalancer",
            loadBalancing.FullName);

        Attention = new CfnQueue(this, "Attention", new CfnQueueProps
        {
            QueueName = $"{application}-attention",
            MessageRetentionPeriod = AttentionSeconds,
            SqsManagedSseEnabled = true,
        });
        NewAlarm(
            "AttentionNeeded",
            $"{application}-attention",
            "A rollback failed, or an event could not be delivered: the queue of the same name says which.",
            "AWS/SQS",
            "ApproximateNumberOfMessagesVisible",
            "Maximum",
            0,
            "QueueName",
            Attention.AttrQueueName);
    }

    /// <summary>The name of the alarm that every deployment watches.</summary>
    public string Unanswered { get; }

    /// <summary>Receives what nobody else could handle.</summary>
    public CfnQueue Attention { get; }

    private void NewAlarm(
        string id, string name, string description, string ns, string metric, string statistic, int max, string dimension, string of) =>
        _ = new CfnAlarm(this, id, new CfnAlarmProps
        {
            AlarmName = name,
            AlarmDescription = description,
            Namespace = ns,
            MetricName = metric,
            Statistic = statistic,
            Dimensions = new[] { new CfnAlarm.DimensionProperty { Name = dimension, Value = of } },
            Period = PeriodSeconds,
            EvaluationPeriods = 1,
            ComparisonOperator = "GreaterThanThreshold",
            Threshold = max,
            // Both metrics are published only when there is something to count.
            TreatMissingData = "notBreaching",
        });
}
