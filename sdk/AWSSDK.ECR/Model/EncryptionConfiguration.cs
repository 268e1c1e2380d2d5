namespace Amazon.ECR.Model;

/// <summary>Held by <see cref="Repository.EncryptionConfiguration"/>.</summary>
public partial class EncryptionConfiguration : IShape
{
    public EncryptionType EncryptionType { get; set; }

    public string KmsKey { get; set; }

    void IShape.Exchange(IMembers members)
    {
        EncryptionType = members.String(EncryptionType);
        KmsKey = members.String(KmsKey);
    }
}
