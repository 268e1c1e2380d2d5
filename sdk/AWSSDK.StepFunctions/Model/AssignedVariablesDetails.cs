namespace Amazon.StepFunctions.Model;

/// <summary>Held by <see cref="StateExitedEventDetails.AssignedVariablesDetails"/>.</summary>
public partial class AssignedVariablesDetails : IShape
{
    public bool? Truncated { get; set; }

    void IShape.Exchange(IMembers members)
    {
        Truncated = members.Boolean(Truncated);
    }
}
