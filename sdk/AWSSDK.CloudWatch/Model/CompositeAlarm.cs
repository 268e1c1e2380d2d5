namespace Amazon.CloudWatch.Model;

/// <summary>Held by <see cref="DescribeAlarmsResponse.CompositeAlarms"/>.</summary>
public partial class CompositeAlarm : IShape
{
    public bool? ActionsEnabled { get; set; }

    public List<string> AlarmActions { get; set; }

    public string AlarmArn { get; set; }

    public DateTime? AlarmConfigurationUpdatedTimestamp { get; set; }

    public string AlarmDescription { get; set; }

    public string AlarmName { get; set; }

    public string AlarmRule { get; set; }

    public List<string> InsufficientDataActions { get; set; }

    public List<string> OKActions { get; set; }

    public string StateReason { get; set; }

    public string StateReasonData { get; set; }

    public DateTime? StateUpdatedTimestamp { get; set; }

    public StateValue StateValue { get; set; }

    public DateTime? StateTransitionedTimestamp { get; set; }

    public ActionsSuppressedBy ActionsSuppressedBy { get; set; }

    public string ActionsSuppressedReason { get; set; }

    public string ActionsSuppressor { get; set; }

    public int? ActionsSuppressorWaitPeriod { get; set; }

    public int? ActionsSuppressorExtensionPeriod { get; set; }

    void IShape.Exchange(IMembers members)
    {
        ActionsEnabled = members.Boolean(ActionsEnabled);
        AlarmActions = members.Strings(AlarmActions);
        AlarmArn = members.String(AlarmArn);
        AlarmConfigurationUpdatedTimestamp = members.Timestamp(AlarmConfigurationUpdatedTimestamp);
        AlarmDescription = members.String(AlarmDescription);
        AlarmName = members.String(AlarmName);
        AlarmRule = members.String(AlarmRule);
        InsufficientDataActions = members.Strings(InsufficientDataActions);
        OKActions = members.Strings(OKActions);
        StateReason = members.String(StateReason);
        StateReasonData = members.String(StateReasonData);
        StateUpdatedTimestamp = members.Timestamp(StateUpdatedTimestamp);
        StateValue = members.String(StateValue);
        StateTransitionedTimestamp = members.Timestamp(StateTransitionedTimestamp);
        ActionsSuppressedBy = members.String(ActionsSuppressedBy);
        ActionsSuppressedReason = members.String(ActionsSuppressedReason);
        ActionsSuppressor = members.String(ActionsSuppressor);
        ActionsSuppressorWaitPeriod = members.Int32(ActionsSuppressorWaitPeriod);
        ActionsSuppressorExtensionPeriod = members.Int32(ActionsSuppressorExtensionPeriod);
    }
}
