namespace Amazon.ECS.Model;

/// <summary>Held by <see cref="Task.Attachments"/>.</summary>
public partial class Attachment : IShape
{
    public string Id { get; set; }

    public string Type { get; set; }

    public string Status { get; set; }

    public List<KeyValuePair> Details { get; set; }

    void IShape.Exchange(IMembers members)
    {
        Id = members.String(Id);
        Type = members.String(Type);
        Status = members.String(Status);
        Details = members.Shapes(Details);
    }
}
