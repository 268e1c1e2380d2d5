using Amazon.CDK;
using Amazon.CDK.AWS.CloudWatch;
using Amazon.CDK.AWS.SQS;
using Constructs;

namespace BlueGreen.Cdk;

/// <summary>What fails a deployment from outside its own measurements, and what calls for a person.</summary>
public sealed class Alarms : Construct
{
    /// <summary>Seconds: ALB publishes once a minute ("Metrics for your ALB"), and less would find no data.</summary>
    private const int PeriodSeconds = 60;

    /// <summary>Answers in a minute; a single one may be a client that sent nonsense.</summary>
    private const int UnansweredMax = 10;

    /// <summary>Seconds; SQS's most, 14 days, so that nothing waits in vain over a holiday.</summary>
    private const int AttentionSeconds = 1_209_600;

    public Alarms(Construct scope, string application, LoadBalancing loadBalancing)
        : base(scope, "Alarms")
    {
        Unanswered = $"{application}-unanswered";
        var unanswered = NewAlarm("Unanswered", new CfnAlarmProps
        {
            AlarmName = Unanswered,
            AlarmDescription = "The load balancer had to answer 5xx itself: no target took the request.",
            Namespace = "AWS/ApplicationELB",
            MetricName = "HTTPCode_ELB_5XX_Count",
            Statistic = "Sum",
            Dimensions = Of("LoadBalancer", loadBalancing.FullName),
            Threshold = UnansweredMax,
        });
        // A deployment under way watches it by the name that it had when the plan was made. So a renamed one stays.
        unanswered.CfnOptions.UpdateReplacePolicy = CfnDeletionPolicy.RETAIN;
        unanswered.CfnOptions.DeletionPolicy = CfnDeletionPolicy.DELETE;
        Attention = new CfnQueue(this, "Attention", new CfnQueueProps
        {
            QueueName = $"{application}-attention",
            MessageRetentionPeriod = AttentionSeconds,
            SqsManagedSseEnabled = true,
        });
        NewAlarm("AttentionNeeded", new CfnAlarmProps
        {
            AlarmName = $"{application}-attention",
            AlarmDescription = "A rollback failed, or an event was not delivered; the queue of this name says which.",
            Namespace = "AWS/SQS",
            MetricName = "ApproximateNumberOfMessagesVisible",
            Statistic = "Maximum",
            Dimensions = Of("QueueName", Attention.AttrQueueName),
            Threshold = 0,
        });
    }

    /// <summary>The name of the alarm that every deployment watches.</summary>
    public string Unanswered { get; }

    /// <summary>Receives what nobody else could handle.</summary>
    public CfnQueue Attention { get; }

    /// <remarks>Both metrics are published only when there is something to count, so silence is good news.</remarks>
    private CfnAlarm NewAlarm(string id, CfnAlarmProps props)
    {
        props.Period = PeriodSeconds;
        props.EvaluationPeriods = 1;
        props.ComparisonOperator = "GreaterThanThreshold";
        props.TreatMissingData = "notBreaching";
        return new(this, id, props);
    }

    private static CfnAlarm.DimensionProperty[] Of(string name, string value) => [new() { Name = name, Value = value }];
}
