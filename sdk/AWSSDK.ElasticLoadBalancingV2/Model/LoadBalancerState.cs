namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>Held by <see cref="LoadBalancer.State"/>.</summary>
public partial class LoadBalancerState : IShape
{
    public LoadBalancerStateEnum Code { get; set; }

    public string Reason { get; set; }

    void IShape.Exchange(IMembers members)
    {
        Code = members.String(Code);
        Reason = members.String(Reason);
    }
}
