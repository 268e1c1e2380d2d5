namespace Amazon.ECS.Model;

/// <summary>Held by <see cref="Task.FargateEphemeralStorage"/>.</summary>
public partial class TaskEphemeralStorage : IShape
{
    public int? SizeInGiB { get; set; }

    public string KmsKeyId { get; set; }

    void IShape.Exchange(IMembers members)
    {
        SizeInGiB = members.Int32(SizeInGiB);
        KmsKeyId = members.String(KmsKeyId);
    }
}
