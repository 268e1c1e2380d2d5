namespace Amazon.CloudWatch.Model;

/// <summary>Held by <see cref="GetMetricDataRequest.MetricDataQueries"/>.</summary>
public partial class MetricDataQuery : IShape
{
    public string Id { get; set; }

    public MetricStat MetricStat { get; set; }

    public string Expression { get; set; }

    public string Label { get; set; }

    public bool? ReturnData { get; set; }

    public int? Period { get; set; }

    public string AccountId { get; set; }

    void IShape.Exchange(IMembers members)
    {
        Id = members.String(Id);
        MetricStat = members.Shape(MetricStat);
        Expression = members.String(Expression);
        Label = members.String(Label);
        ReturnData = members.Boolean(ReturnData);
        Period = members.Int32(Period);
        AccountId = members.String(AccountId);
    }
}
