namespace Amazon.StepFunctions.Model;

/// <summary>What <see cref="IAmazonStepFunctions.SendTaskFailureAsync"/> is asked.</summary>
public partial class SendTaskFailureRequest : AmazonStepFunctionsRequest, IShape
{
    public string TaskToken { get; set; }

    public string Error { get; set; }

    public string Cause { get; set; }

    void IShape.Exchange(IMembers members)
    {
        TaskToken = members.String(TaskToken);
        Error = members.String(Error);
        Cause = members.String(Cause);
    }
}
