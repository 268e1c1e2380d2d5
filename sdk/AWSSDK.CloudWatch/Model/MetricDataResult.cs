namespace Amazon.CloudWatch.Model;

/// <summary>Held by <see cref="GetMetricDataResponse.MetricDataResults"/>.</summary>
public partial class MetricDataResult : IShape
{
    public string Id { get; set; }

    public string Label { get; set; }

    public List<DateTime> Timestamps { get; set; }

    public List<double> Values { get; set; }

    public StatusCode StatusCode { get; set; }

    public List<MessageData> Messages { get; set; }

    void IShape.Exchange(IMembers members)
    {
        Id = members.String(Id);
        Label = members.String(Label);
        Timestamps = members.Timestamps(Timestamps);
        Values = members.Doubles(Values);
        StatusCode = members.String(StatusCode);
        Messages = members.Shapes(Messages);
    }
}
