namespace Amazon.ECS.Model;

/// <summary>Held by <see cref="DeploymentConfiguration.Alarms"/>.</summary>
public partial class DeploymentAlarms : IShape
{
    public List<string> AlarmNames { get; set; }

    public bool? Rollback { get; set; }

    public bool? Enable { get; set; }

    void IShape.Exchange(IMembers members)
    {
        AlarmNames = members.Strings(AlarmNames);
        Rollback = members.Boolean(Rollback);
        Enable = members.Boolean(Enable);
    }
}
