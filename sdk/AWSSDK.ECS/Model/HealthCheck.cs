namespace Amazon.ECS.Model;

/// <summary>Held by <see cref="ContainerDefinition.HealthCheck"/>.</summary>
public partial class HealthCheck : IShape
{
    public List<string> Command { get; set; }

    public int? Interval { get; set; }

    public int? Timeout { get; set; }

    public int? Retries { get; set; }

    public int? StartPeriod { get; set; }

    void IShape.Exchange(IMembers members)
    {
        Command = members.Strings(Command);
        Interval = members.Int32(Interval);
        Timeout = members.Int32(Timeout);
        Retries = members.Int32(Retries);
        StartPeriod = members.Int32(StartPeriod);
    }
}
