using Amazon.Runtime;

namespace Amazon.StepFunctions.Model;

/// <summary>What <see cref="IAmazonStepFunctions.DescribeStateMachineAsync"/> answers.</summary>
public partial class DescribeStateMachineResponse : AmazonWebServiceResponse, IShape
{
    public string StateMachineArn { get; set; }

    public string Name { get; set; }

    public StateMachineStatus Status { get; set; }

    public string Definition { get; set; }

    public string RoleArn { get; set; }

    public StateMachineType Type { get; set; }

    public DateTime? CreationDate { get; set; }

    public LoggingConfiguration LoggingConfiguration { get; set; }

    public TracingConfiguration TracingConfiguration { get; set; }

    public string Label { get; set; }

    public string RevisionId { get; set; }

    public string Description { get; set; }

    public EncryptionConfiguration EncryptionConfiguration { get; set; }

    public Dictionary<string, List<string>> VariableReferences { get; set; }

    void IShape.Exchange(IMembers members)
    {
        StateMachineArn = members.String(StateMachineArn);
        Name = members.String(Name);
        Status = members.String(Status);
        Definition = members.String(Definition);
        RoleArn = members.String(RoleArn);
        Type = members.String(Type);
        CreationDate = members.Timestamp(CreationDate);
        LoggingConfiguration = members.Shape(LoggingConfiguration);
        TracingConfiguration = members.Shape(TracingConfiguration);
        Label = members.String(Label);
        RevisionId = members.String(RevisionId);
        Description = members.String(Description);
        EncryptionConfiguration = members.Shape(EncryptionConfiguration);
        VariableReferences = members.StringsMap(VariableReferences);
    }
}
