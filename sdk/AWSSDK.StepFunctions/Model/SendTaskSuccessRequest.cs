namespace Amazon.StepFunctions.Model;

/// <summary>What <see cref="IAmazonStepFunctions.SendTaskSuccessAsync"/> is asked.</summary>
public partial class SendTaskSuccessRequest : AmazonStepFunctionsRequest, IShape
{
    public string TaskToken { get; set; }

    public string Output { get; set; }

    void IShape.Exchange(IMembers members)
    {
        TaskToken = members.String(TaskToken);
        Output = members.String(Output);
    }
}
