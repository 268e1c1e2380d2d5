namespace Amazon.StepFunctions.Model;

/// <summary>Held by <see cref="TaskScheduledEventDetails.TaskCredentials"/>.</summary>
public partial class TaskCredentials : IShape
{
    public string RoleArn { get; set; }

    void IShape.Exchange(IMembers members)
    {
        RoleArn = members.String(RoleArn);
    }
}
