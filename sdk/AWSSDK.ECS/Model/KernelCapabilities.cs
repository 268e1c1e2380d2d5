namespace Amazon.ECS.Model;

/// <summary>Held by <see cref="LinuxParameters.Capabilities"/>.</summary>
public partial class KernelCapabilities : IShape
{
    public List<string> Add { get; set; }

    public List<string> Drop { get; set; }

    void IShape.Exchange(IMembers members)
    {
        Add = members.Strings(Add);
        Drop = members.Strings(Drop);
    }
}
