namespace Amazon.CloudWatch.Model;

/// <summary>Held by <see cref="MetricAlarm.EvaluationCriteria"/>.</summary>
public partial class EvaluationCriteria : IShape
{
    public AlarmPromQLCriteria PromQLCriteria { get; set; }

    void IShape.Exchange(IMembers members)
    {
        PromQLCriteria = members.Shape(PromQLCriteria);
    }
}
