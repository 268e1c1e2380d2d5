namespace Amazon.StepFunctions.Model;

/// <summary>Held by <see cref="HistoryEvent.LambdaFunctionScheduledEventDetails"/>.</summary>
public partial class LambdaFunctionScheduledEventDetails : IShape
{
    public string Resource { get; set; }

    public string Input { get; set; }

    public HistoryEventExecutionDataDetails InputDetails { get; set; }

    public long? TimeoutInSeconds { get; set; }

    public TaskCredentials TaskCredentials { get; set; }

    void IShape.Exchange(IMembers members)
    {
        Resource = members.String(Resource);
        Input = members.String(Input);
        InputDetails = members.Shape(InputDetails);
        TimeoutInSeconds = members.Int64(TimeoutInSeconds);
        TaskCredentials = members.Shape(TaskCredentials);
    }
}
