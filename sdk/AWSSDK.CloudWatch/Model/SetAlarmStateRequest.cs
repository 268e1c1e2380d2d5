namespace Amazon.CloudWatch.Model;

/// <summary>What <see cref="IAmazonCloudWatch.SetAlarmStateAsync"/> is asked.</summary>
public partial class SetAlarmStateRequest : AmazonCloudWatchRequest, IShape
{
    public string AlarmName { get; set; }

    public StateValue StateValue { get; set; }

    public string StateReason { get; set; }

    public string StateReasonData { get; set; }

    void IShape.Exchange(IMembers members)
    {
        AlarmName = members.String(AlarmName);
        StateValue = members.String(StateValue);
        StateReason = members.String(StateReason);
        StateReasonData = members.String(StateReasonData);
    }
}
