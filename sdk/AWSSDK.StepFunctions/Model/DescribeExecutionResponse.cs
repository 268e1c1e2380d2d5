using Amazon.Runtime;

namespace Amazon.StepFunctions.Model;

/// <summary>What <see cref="IAmazonStepFunctions.DescribeExecutionAsync"/> answers.</summary>
public partial class DescribeExecutionResponse : AmazonWebServiceResponse, IShape
{
    public string ExecutionArn { get; set; }

    public string StateMachineArn { get; set; }

    public string Name { get; set; }

    public ExecutionStatus Status { get; set; }

    public DateTime? StartDate { get; set; }

    public DateTime? StopDate { get; set; }

    public string Input { get; set; }

    public CloudWatchEventsExecutionDataDetails InputDetails { get; set; }

    public string Output { get; set; }

    public CloudWatchEventsExecutionDataDetails OutputDetails { get; set; }

    public string TraceHeader { get; set; }

    public string MapRunArn { get; set; }

    public string Error { get; set; }

    public string Cause { get; set; }

    public string StateMachineVersionArn { get; set; }

    public string StateMachineAliasArn { get; set; }

    public int? RedriveCount { get; set; }

    public DateTime? RedriveDate { get; set; }

    public ExecutionRedriveStatus RedriveStatus { get; set; }

    public string RedriveStatusReason { get; set; }

    void IShape.Exchange(IMembers members)
    {
        ExecutionArn = members.String(ExecutionArn);
        StateMachineArn = members.String(StateMachineArn);
        Name = members.String(Name);
        Status = members.String(Status);
        StartDate = members.Timestamp(StartDate);
        StopDate = members.Timestamp(StopDate);
        Input = members.String(Input);
        InputDetails = members.Shape(InputDetails);
        Output = members.String(Output);
        OutputDetails = members.Shape(OutputDetails);
        TraceHeader = members.String(TraceHeader);
        MapRunArn = members.String(MapRunArn);
        Error = members.String(Error);
        Cause = members.String(Cause);
        StateMachineVersionArn = members.String(StateMachineVersionArn);
        StateMachineAliasArn = members.String(StateMachineAliasArn);
        RedriveCount = members.Int32(RedriveCount);
        RedriveDate = members.Timestamp(RedriveDate);
        RedriveStatus = members.String(RedriveStatus);
        RedriveStatusReason = members.String(RedriveStatusReason);
    }
}
