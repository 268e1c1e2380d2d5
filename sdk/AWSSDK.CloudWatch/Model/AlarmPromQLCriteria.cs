namespace Amazon.CloudWatch.Model;

/// <summary>Held by <see cref="EvaluationCriteria.PromQLCriteria"/>.</summary>
public partial class AlarmPromQLCriteria : IShape
{
    public string Query { get; set; }

    public int? PendingPeriod { get; set; }

    public int? RecoveryPeriod { get; set; }

    void IShape.Exchange(IMembers members)
    {
        Query = members.String(Query);
        PendingPeriod = members.Int32(PendingPeriod);
        RecoveryPeriod = members.Int32(RecoveryPeriod);
    }
}
