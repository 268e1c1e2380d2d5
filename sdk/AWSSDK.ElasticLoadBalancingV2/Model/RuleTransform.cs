namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>Held by <see cref="Rule.Transforms"/>.</summary>
public partial class RuleTransform : IShape
{
    public TransformTypeEnum Type { get; set; }

    public HostHeaderRewriteConfig HostHeaderRewriteConfig { get; set; }

    public UrlRewriteConfig UrlRewriteConfig { get; set; }

    void IShape.Exchange(IMembers members)
    {
        Type = members.String(Type);
        HostHeaderRewriteConfig = members.Shape(HostHeaderRewriteConfig);
        UrlRewriteConfig = members.Shape(UrlRewriteConfig);
    }
}
