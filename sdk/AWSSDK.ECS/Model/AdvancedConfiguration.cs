namespace Amazon.ECS.Model;

/// <summary>Held by <see cref="LoadBalancer.AdvancedConfiguration"/>.</summary>
public partial class AdvancedConfiguration : IShape
{
    public string AlternateTargetGroupArn { get; set; }

    public string ProductionListenerRule { get; set; }

    public string TestListenerRule { get; set; }

    public string RoleArn { get; set; }

    void IShape.Exchange(IMembers members)
    {
        AlternateTargetGroupArn = members.String(AlternateTargetGroupArn);
        ProductionListenerRule = members.String(ProductionListenerRule);
        TestListenerRule = members.String(TestListenerRule);
        RoleArn = members.String(RoleArn);
    }
}
