namespace Amazon.CloudWatch.Model;

/// <summary>What <see cref="IAmazonCloudWatch.GetMetricDataAsync"/> is asked.</summary>
public partial class GetMetricDataRequest : AmazonCloudWatchRequest, IShape
{
    public List<MetricDataQuery> MetricDataQueries { get; set; }

    public DateTime? StartTime { get; set; }

    public DateTime? EndTime { get; set; }

    public string NextToken { get; set; }

    public ScanBy ScanBy { get; set; }

    public int? MaxDatapoints { get; set; }

    public LabelOptions LabelOptions { get; set; }

    void IShape.Exchange(IMembers members)
    {
        MetricDataQueries = members.Shapes(MetricDataQueries);
        StartTime = members.Timestamp(StartTime);
        EndTime = members.Timestamp(EndTime);
        NextToken = members.String(NextToken);
        ScanBy = members.String(ScanBy);
        MaxDatapoints = members.Int32(MaxDatapoints);
        LabelOptions = members.Shape(LabelOptions);
    }
}
