namespace Amazon.ECR.Model;

/// <summary>Held by <see cref="BatchGetImageResponse.Failures"/>.</summary>
public partial class ImageFailure : IShape
{
    public ImageIdentifier ImageId { get; set; }

    public ImageFailureCode FailureCode { get; set; }

    public string FailureReason { get; set; }

    void IShape.Exchange(IMembers members)
    {
        ImageId = members.Shape(ImageId);
        FailureCode = members.String(FailureCode);
        FailureReason = members.String(FailureReason);
    }
}
