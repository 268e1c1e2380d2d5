namespace Amazon.ECS.Model;

/// <summary>Held by <see cref="ServiceConnectService.Timeout"/>.</summary>
public partial class TimeoutConfiguration : IShape
{
    public int? IdleTimeoutSeconds { get; set; }

    public int? PerRequestTimeoutSeconds { get; set; }

    void IShape.Exchange(IMembers members)
    {
        IdleTimeoutSeconds = members.Int32(IdleTimeoutSeconds);
        PerRequestTimeoutSeconds = members.Int32(PerRequestTimeoutSeconds);
    }
}
