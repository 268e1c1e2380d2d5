namespace Amazon.ECS.Model;

/// <summary>Held by <see cref="Service.Events"/>.</summary>
public partial class ServiceEvent : IShape
{
    public string Id { get; set; }

    public DateTime? CreatedAt { get; set; }

    public string Message { get; set; }

    void IShape.Exchange(IMembers members)
    {
        Id = members.String(Id);
        CreatedAt = members.Timestamp(CreatedAt);
        Message = members.String(Message);
    }
}
