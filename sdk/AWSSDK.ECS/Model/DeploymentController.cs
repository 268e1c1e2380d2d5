namespace Amazon.ECS.Model;

/// <summary>Held by <see cref="Service.DeploymentController"/>.</summary>
public partial class DeploymentController : IShape
{
    public DeploymentControllerType Type { get; set; }

    void IShape.Exchange(IMembers members)
    {
        Type = members.String(Type);
    }
}
