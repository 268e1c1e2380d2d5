namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>Held by <see cref="DescribeTargetHealthResponse.TargetHealthDescriptions"/>.</summary>
public partial class TargetHealthDescription : IShape
{
    public TargetDescription Target { get; set; }

    public string HealthCheckPort { get; set; }

    public TargetHealth TargetHealth { get; set; }

    public AnomalyDetection AnomalyDetection { get; set; }

    public AdministrativeOverride AdministrativeOverride { get; set; }

    void IShape.Exchange(IMembers members)
    {
        Target = members.Shape(Target);
        HealthCheckPort = members.String(HealthCheckPort);
        TargetHealth = members.Shape(TargetHealth);
        AnomalyDetection = members.Shape(AnomalyDetection);
        AdministrativeOverride = members.Shape(AdministrativeOverride);
    }
}
