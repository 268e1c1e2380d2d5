namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>Held by <see cref="Action.FixedResponseConfig"/>.</summary>
public partial class FixedResponseActionConfig : IShape
{
    public string MessageBody { get; set; }

    public string StatusCode { get; set; }

    public string ContentType { get; set; }

    void IShape.Exchange(IMembers members)
    {
        MessageBody = members.String(MessageBody);
        StatusCode = members.String(StatusCode);
        ContentType = members.String(ContentType);
    }
}
