namespace Amazon.ECS.Model;

/// <summary>Held by <see cref="TaskSet.FargateEphemeralStorage"/>.</summary>
public partial class DeploymentEphemeralStorage : IShape
{
    public string KmsKeyId { get; set; }

    void IShape.Exchange(IMembers members)
    {
        KmsKeyId = members.String(KmsKeyId);
    }
}
