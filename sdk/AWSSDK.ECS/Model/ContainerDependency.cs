namespace Amazon.ECS.Model;

/// <summary>Held by <see cref="ContainerDefinition.DependsOn"/>.</summary>
public partial class ContainerDependency : IShape
{
    public string ContainerName { get; set; }

    public ContainerCondition Condition { get; set; }

    void IShape.Exchange(IMembers members)
    {
        ContainerName = members.String(ContainerName);
        Condition = members.String(Condition);
    }
}
