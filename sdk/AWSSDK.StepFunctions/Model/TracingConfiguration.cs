namespace Amazon.StepFunctions.Model;

/// <summary>Held by <see cref="DescribeStateMachineResponse.TracingConfiguration"/>.</summary>
public partial class TracingConfiguration : IShape
{
    public bool? Enabled { get; set; }

    void IShape.Exchange(IMembers members)
    {
        Enabled = members.Boolean(Enabled);
    }
}
