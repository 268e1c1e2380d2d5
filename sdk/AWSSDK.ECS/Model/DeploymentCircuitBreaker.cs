namespace Amazon.ECS.Model;

/// <summary>Held by <see cref="DeploymentConfiguration.DeploymentCircuitBreaker"/>.</summary>
public partial class DeploymentCircuitBreaker : IShape
{
    public bool? Enable { get; set; }

    public bool? Rollback { get; set; }

    void IShape.Exchange(IMembers members)
    {
        Enable = members.Boolean(Enable);
        Rollback = members.Boolean(Rollback);
    }
}
