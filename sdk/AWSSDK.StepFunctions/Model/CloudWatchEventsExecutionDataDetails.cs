namespace Amazon.StepFunctions.Model;

/// <summary>Held by <see cref="DescribeExecutionResponse.InputDetails"/>.</summary>
public partial class CloudWatchEventsExecutionDataDetails : IShape
{
    public bool? Included { get; set; }

    void IShape.Exchange(IMembers members)
    {
        Included = members.Boolean(Included);
    }
}
