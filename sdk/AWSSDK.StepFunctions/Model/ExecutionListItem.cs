namespace Amazon.StepFunctions.Model;

/// <summary>Held by <see cref="ListExecutionsResponse.Executions"/>.</summary>
public partial class ExecutionListItem : IShape
{
    public string ExecutionArn { get; set; }

    public string StateMachineArn { get; set; }

    public string Name { get; set; }

    public ExecutionStatus Status { get; set; }

    public DateTime? StartDate { get; set; }

    public DateTime? StopDate { get; set; }

    public string MapRunArn { get; set; }

    public int? ItemCount { get; set; }

    public string StateMachineVersionArn { get; set; }

    public string StateMachineAliasArn { get; set; }

    public int? RedriveCount { get; set; }

    public DateTime? RedriveDate { get; set; }

    void IShape.Exchange(IMembers members)
    {
        ExecutionArn = members.String(ExecutionArn);
        StateMachineArn = members.String(StateMachineArn);
        Name = members.String(Name);
        Status = members.String(Status);
        StartDate = members.Timestamp(StartDate);
        StopDate = members.Timestamp(StopDate);
        MapRunArn = members.String(MapRunArn);
        ItemCount = members.Int32(ItemCount);
        StateMachineVersionArn = members.String(StateMachineVersionArn);
        StateMachineAliasArn = members.String(StateMachineAliasArn);
        RedriveCount = members.Int32(RedriveCount);
        RedriveDate = members.Timestamp(RedriveDate);
    }
}
