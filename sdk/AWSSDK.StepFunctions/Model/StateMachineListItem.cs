namespace Amazon.StepFunctions.Model;

/// <summary>Held by <see cref="ListStateMachinesResponse.StateMachines"/>.</summary>
public partial class StateMachineListItem : IShape
{
    public string StateMachineArn { get; set; }

    public string Name { get; set; }

    public StateMachineType Type { get; set; }

    public DateTime? CreationDate { get; set; }

    void IShape.Exchange(IMembers members)
    {
        StateMachineArn = members.String(StateMachineArn);
        Name = members.String(Name);
        Type = members.String(Type);
        CreationDate = members.Timestamp(CreationDate);
    }
}
