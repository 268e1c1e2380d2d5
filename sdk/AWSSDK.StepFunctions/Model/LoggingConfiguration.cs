namespace Amazon.StepFunctions.Model;

/// <summary>Held by <see cref="DescribeStateMachineResponse.LoggingConfiguration"/>.</summary>
public partial class LoggingConfiguration : IShape
{
    public LogLevel Level { get; set; }

    public bool? IncludeExecutionData { get; set; }

    public List<LogDestination> Destinations { get; set; }

    void IShape.Exchange(IMembers members)
    {
        Level = members.String(Level);
        IncludeExecutionData = members.Boolean(IncludeExecutionData);
        Destinations = members.Shapes(Destinations);
    }
}
