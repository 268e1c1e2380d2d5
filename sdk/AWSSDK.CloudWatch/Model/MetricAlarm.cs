namespace Amazon.CloudWatch.Model;

/// <summary>Held by <see cref="DescribeAlarmsResponse.MetricAlarms"/>.</summary>
public partial class MetricAlarm : IShape
{
    public string AlarmName { get; set; }

    public string AlarmArn { get; set; }

    public string AlarmDescription { get; set; }

    public DateTime? AlarmConfigurationUpdatedTimestamp { get; set; }

    public bool? ActionsEnabled { get; set; }

    public List<string> OKActions { get; set; }

    public List<string> AlarmActions { get; set; }

    public List<string> InsufficientDataActions { get; set; }

    public StateValue StateValue { get; set; }

    public string StateReason { get; set; }

    public string StateReasonData { get; set; }

    public DateTime? StateUpdatedTimestamp { get; set; }

    public string MetricName { get; set; }

    public string Namespace { get; set; }

    public Statistic Statistic { get; set; }

    public string ExtendedStatistic { get; set; }

    public List<Dimension> Dimensions { get; set; }

    public int? Period { get; set; }

    public StandardUnit Unit { get; set; }

    public int? EvaluationPeriods { get; set; }

    public int? DatapointsToAlarm { get; set; }

    public double? Threshold { get; set; }

    public ComparisonOperator ComparisonOperator { get; set; }

    public string TreatMissingData { get; set; }

    public string EvaluateLowSampleCountPercentile { get; set; }

    public List<MetricDataQuery> Metrics { get; set; }

    public string ThresholdMetricId { get; set; }

    public EvaluationState EvaluationState { get; set; }

    public DateTime? StateTransitionedTimestamp { get; set; }

    public EvaluationCriteria EvaluationCriteria { get; set; }

    public int? EvaluationInterval { get; set; }

    void IShape.Exchange(IMembers members)
    {
        AlarmName = members.String(AlarmName);
        AlarmArn = members.String(AlarmArn);
        AlarmDescription = members.String(AlarmDescription);
        AlarmConfigurationUpdatedTimestamp = members.Timestamp(AlarmConfigurationUpdatedTimestamp);
        ActionsEnabled = members.Boolean(ActionsEnabled);
        OKActions = members.Strings(OKActions);
        AlarmActions = members.Strings(AlarmActions);
        InsufficientDataActions = members.Strings(InsufficientDataActions);
        StateValue = members.String(StateValue);
        StateReason = members.String(StateReason);
        StateReasonData = members.String(StateReasonData);
        StateUpdatedTimestamp = members.Timestamp(StateUpdatedTimestamp);
        MetricName = members.String(MetricName);
        Namespace = members.String(Namespace);
        Statistic = members.String(Statistic);
        ExtendedStatistic = members.String(ExtendedStatistic);
        Dimensions = members.Shapes(Dimensions);
        Period = members.Int32(Period);
        Unit = members.String(Unit);
        EvaluationPeriods = members.Int32(EvaluationPeriods);
        DatapointsToAlarm = members.Int32(DatapointsToAlarm);
        Threshold = members.Double(Threshold);
        ComparisonOperator = members.String(ComparisonOperator);
        TreatMissingData = members.String(TreatMissingData);
        EvaluateLowSampleCountPercentile = members.String(EvaluateLowSampleCountPercentile);
        Metrics = members.Shapes(Metrics);
        ThresholdMetricId = members.String(ThresholdMetricId);
        EvaluationState = members.String(EvaluationState);
        StateTransitionedTimestamp = members.Timestamp(StateTransitionedTimestamp);
        EvaluationCriteria = members.Shape(EvaluationCriteria);
        EvaluationInterval = members.Int32(EvaluationInterval);
    }
}
