using Amazon.Runtime;

namespace Amazon.CloudWatch;

/// <summary>The known values of <see cref="Model.DescribeAlarmsRequest.AlarmTypes"/>.</summary>
public partial class AlarmType : ConstantClass
{
    public static readonly AlarmType CompositeAlarm = new("CompositeAlarm");
    public static readonly AlarmType MetricAlarm = new("MetricAlarm");

    public AlarmType(string value) : base(value)
    {
    }

    public static AlarmType FindValue(string value) => FindValue<AlarmType>(value);

    public static implicit operator AlarmType(string value) => FindValue(value);
}
