namespace Amazon.ECS.Model;

/// <summary>Held by <see cref="LogConfiguration.SecretOptions"/>.</summary>
public partial class Secret : IShape
{
    public string Name { get; set; }

    public string ValueFrom { get; set; }

    void IShape.Exchange(IMembers members)
    {
        Name = members.String(Name);
        ValueFrom = members.String(ValueFrom);
    }
}
