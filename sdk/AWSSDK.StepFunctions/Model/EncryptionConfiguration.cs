namespace Amazon.StepFunctions.Model;

/// <summary>Held by <see cref="DescribeStateMachineResponse.EncryptionConfiguration"/>.</summary>
public partial class EncryptionConfiguration : IShape
{
    public string KmsKeyId { get; set; }

    public int? KmsDataKeyReusePeriodSeconds { get; set; }

    public EncryptionType Type { get; set; }

    void IShape.Exchange(IMembers members)
    {
        KmsKeyId = members.String(KmsKeyId);
        KmsDataKeyReusePeriodSeconds = members.Int32(KmsDataKeyReusePeriodSeconds);
        Type = members.String(Type);
    }
}
