namespace Amazon.CloudWatch.Model;

/// <summary>Held by <see cref="GetMetricDataRequest.LabelOptions"/>.</summary>
public partial class LabelOptions : IShape
{
    public string Timezone { get; set; }

    void IShape.Exchange(IMembers members)
    {
        Timezone = members.String(Timezone);
    }
}
