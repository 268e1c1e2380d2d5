namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>Held by <see cref="HostHeaderRewriteConfig.Rewrites"/>.</summary>
public partial class RewriteConfig : IShape
{
    public string Regex { get; set; }

    public string Replace { get; set; }

    void IShape.Exchange(IMembers members)
    {
        Regex = members.String(Regex);
        Replace = members.String(Replace);
    }
}
