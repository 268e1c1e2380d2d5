namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>Held by <see cref="RuleTransform.HostHeaderRewriteConfig"/>.</summary>
public partial class HostHeaderRewriteConfig : IShape
{
    public List<RewriteConfig> Rewrites { get; set; }

    void IShape.Exchange(IMembers members)
    {
        Rewrites = members.Shapes(Rewrites);
    }
}
