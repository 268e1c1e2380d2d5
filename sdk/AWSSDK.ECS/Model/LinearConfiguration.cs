namespace Amazon.ECS.Model;

/// <summary>Held by <see cref="DeploymentConfiguration.LinearConfiguration"/>.</summary>
public partial class LinearConfiguration : IShape
{
    public double? StepPercent { get; set; }

    public int? StepBakeTimeInMinutes { get; set; }

    void IShape.Exchange(IMembers members)
    {
        StepPercent = members.Double(StepPercent);
        StepBakeTimeInMinutes = members.Int32(StepBakeTimeInMinutes);
    }
}
