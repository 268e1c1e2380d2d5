namespace Amazon.ECS.Model;

/// <summary>Held by <see cref="TaskOverride.InferenceAcceleratorOverrides"/>.</summary>
public partial class InferenceAcceleratorOverride : IShape
{
    public string DeviceName { get; set; }

    public string DeviceType { get; set; }

    void IShape.Exchange(IMembers members)
    {
        DeviceName = members.String(DeviceName);
        DeviceType = members.String(DeviceType);
    }
}
