namespace Amazon.ECS.Model;

/// <summary>Held by <see cref="Service.LoadBalancers"/>.</summary>
public partial class LoadBalancer : IShape
{
    public string TargetGroupArn { get; set; }

    public string LoadBalancerName { get; set; }

    public string ContainerName { get; set; }

    public int? ContainerPort { get; set; }

    public AdvancedConfiguration AdvancedConfiguration { get; set; }

    void IShape.Exchange(IMembers members)
    {
        TargetGroupArn = members.String(TargetGroupArn);
        LoadBalancerName = members.String(LoadBalancerName);
        ContainerName = members.String(ContainerName);
        ContainerPort = members.Int32(ContainerPort);
        AdvancedConfiguration = members.Shape(AdvancedConfiguration);
    }
}
