namespace Amazon.StepFunctions.Model;

/// <summary>Held by <see cref="LogDestination.CloudWatchLogsLogGroup"/>.</summary>
public partial class CloudWatchLogsLogGroup : IShape
{
    public string LogGroupArn { get; set; }

    void IShape.Exchange(IMembers members)
    {
        LogGroupArn = members.String(LogGroupArn);
    }
}
