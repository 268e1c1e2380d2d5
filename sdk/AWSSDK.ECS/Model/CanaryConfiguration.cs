namespace Amazon.ECS.Model;

/// <summary>Held by <see cref="DeploymentConfiguration.CanaryConfiguration"/>.</summary>
public partial class CanaryConfiguration : IShape
{
    public double? CanaryPercent { get; set; }

    public int? CanaryBakeTimeInMinutes { get; set; }

    void IShape.Exchange(IMembers members)
    {
        CanaryPercent = members.Double(CanaryPercent);
        CanaryBakeTimeInMinutes = members.Int32(CanaryBakeTimeInMinutes);
    }
}
