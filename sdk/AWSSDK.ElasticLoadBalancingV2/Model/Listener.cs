namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>Held by <see cref="DescribeListenersResponse.Listeners"/>.</summary>
public partial class Listener : IShape
{
    public string ListenerArn { get; set; }

    public string LoadBalancerArn { get; set; }

    public int? Port { get; set; }

    public ProtocolEnum Protocol { get; set; }

    public List<Certificate> Certificates { get; set; }

    public string SslPolicy { get; set; }

    public List<Action> DefaultActions { get; set; }

    public List<string> AlpnPolicy { get; set; }

    public MutualAuthenticationAttributes MutualAuthentication { get; set; }

    void IShape.Exchange(IMembers members)
    {
        ListenerArn = members.String(ListenerArn);
        LoadBalancerArn = members.String(LoadBalancerArn);
        Port = members.Int32(Port);
        Protocol = members.String(Protocol);
        Certificates = members.Shapes(Certificates);
        SslPolicy = members.String(SslPolicy);
        DefaultActions = members.Shapes(DefaultActions);
        AlpnPolicy = members.Strings(AlpnPolicy);
        MutualAuthentication = members.Shape(MutualAuthentication);
    }
}
