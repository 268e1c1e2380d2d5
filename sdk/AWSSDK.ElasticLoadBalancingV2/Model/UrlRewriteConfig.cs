namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>Held by <see cref="RuleTransform.UrlRewriteConfig"/>.</summary>
public partial class UrlRewriteConfig : IShape
{
    public List<RewriteConfig> Rewrites { get; set; }

    void IShape.Exchange(IMembers members)
    {
        Rewrites = members.Shapes(Rewrites);
    }
}
