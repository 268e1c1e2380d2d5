namespace Amazon.CloudWatch.Model;

/// <summary>What <see cref="IAmazonCloudWatch.DescribeAlarmsAsync"/> is asked.</summary>
public partial class DescribeAlarmsRequest : AmazonCloudWatchRequest, IShape
{
    public List<string> AlarmNames { get; set; }

    public string AlarmNamePrefix { get; set; }

    public List<string> AlarmTypes { get; set; }

    public string ChildrenOfAlarmName { get; set; }

    public string ParentsOfAlarmName { get; set; }

    public StateValue StateValue { get; set; }

    public string ActionPrefix { get; set; }

    public int? MaxRecords { get; set; }

    public string NextToken { get; set; }

    void IShape.Exchange(IMembers members)
    {
        AlarmNames = members.Strings(AlarmNames);
        AlarmNamePrefix = members.String(AlarmNamePrefix);
        AlarmTypes = members.Strings(AlarmTypes);
        ChildrenOfAlarmName = members.String(ChildrenOfAlarmName);
        ParentsOfAlarmName = members.String(ParentsOfAlarmName);
        StateValue = members.String(StateValue);
        ActionPrefix = members.String(ActionPrefix);
        MaxRecords = members.Int32(MaxRecords);
        NextToken = members.String(NextToken);
    }
}
