namespace Amazon.StepFunctions.Model;

/// <summary>What <see cref="IAmazonStepFunctions.SendTaskHeartbeatAsync"/> is asked.</summary>
public partial class SendTaskHeartbeatRequest : AmazonStepFunctionsRequest, IShape
{
    public string TaskToken { get; set; }

    void IShape.Exchange(IMembers members)
    {
        TaskToken = members.String(TaskToken);
    }
}
