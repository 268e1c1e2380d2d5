namespace Amazon.StepFunctions.Model;

/// <summary>Held by <see cref="HistoryEvent.LambdaFunctionSucceededEventDetails"/>.</summary>
public partial class LambdaFunctionSucceededEventDetails : IShape
{
    public string Output { get; set; }

    public HistoryEventExecutionDataDetails OutputDetails { get; set; }

    void IShape.Exchange(IMembers members)
    {
        Output = members.String(Output);
        OutputDetails = members.Shape(OutputDetails);
    }
}
