namespace Amazon.StepFunctions.Model;

/// <summary>Held by <see cref="LoggingConfiguration.Destinations"/>.</summary>
public partial class LogDestination : IShape
{
    public CloudWatchLogsLogGroup CloudWatchLogsLogGroup { get; set; }

    void IShape.Exchange(IMembers members)
    {
        CloudWatchLogsLogGroup = members.Shape(CloudWatchLogsLogGroup);
    }
}
