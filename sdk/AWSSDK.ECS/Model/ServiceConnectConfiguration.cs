namespace Amazon.ECS.Model;

/// <summary>Held by <see cref="Deployment.ServiceConnectConfiguration"/>.</summary>
public partial class ServiceConnectConfiguration : IShape
{
    public bool? Enabled { get; set; }

    public string Namespace { get; set; }

    public List<ServiceConnectService> Services { get; set; }

    public LogConfiguration LogConfiguration { get; set; }

    public ServiceConnectAccessLogConfiguration AccessLogConfiguration { get; set; }

    void IShape.Exchange(IMembers members)
    {
        Enabled = members.Boolean(Enabled);
        Namespace = members.String(Namespace);
        Services = members.Shapes(Services);
        LogConfiguration = members.Shape(LogConfiguration);
        AccessLogConfiguration = members.Shape(AccessLogConfiguration);
    }
}
