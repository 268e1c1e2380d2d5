namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>Held by <see cref="Action.RedirectConfig"/>.</summary>
public partial class RedirectActionConfig : IShape
{
    public string Protocol { get; set; }

    public string Port { get; set; }

    public string Host { get; set; }

    public string Path { get; set; }

    public string Query { get; set; }

    public RedirectActionStatusCodeEnum StatusCode { get; set; }

    void IShape.Exchange(IMembers members)
    {
        Protocol = members.String(Protocol);
        Port = members.String(Port);
        Host = members.String(Host);
        Path = members.String(Path);
        Query = members.String(Query);
        StatusCode = members.String(StatusCode);
    }
}
