namespace Amazon.ECS.Model;

/// <summary>Held by <see cref="ContainerDefinition.RestartPolicy"/>.</summary>
public partial class ContainerRestartPolicy : IShape
{
    public bool? Enabled { get; set; }

    public List<int> IgnoredExitCodes { get; set; }

    public int? RestartAttemptPeriod { get; set; }

    void IShape.Exchange(IMembers members)
    {
        Enabled = members.Boolean(Enabled);
        IgnoredExitCodes = members.Int32s(IgnoredExitCodes);
        RestartAttemptPeriod = members.Int32(RestartAttemptPeriod);
    }
}
