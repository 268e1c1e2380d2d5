namespace Amazon.ECS.Model;

/// <summary>Held by <see cref="Container.ManagedAgents"/>.</summary>
public partial class ManagedAgent : IShape
{
    public DateTime? LastStartedAt { get; set; }

    public ManagedAgentName Name { get; set; }

    public string Reason { get; set; }

    public string LastStatus { get; set; }

    void IShape.Exchange(IMembers members)
    {
        LastStartedAt = members.Timestamp(LastStartedAt);
        Name = members.String(Name);
        Reason = members.String(Reason);
        LastStatus = members.String(LastStatus);
    }
}
