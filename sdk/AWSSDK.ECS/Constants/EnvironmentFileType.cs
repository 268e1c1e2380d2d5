using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>The known values of <see cref="Model.EnvironmentFile.Type"/>.</summary>
public partial class EnvironmentFileType : ConstantClass
{
    public static readonly EnvironmentFileType S3 = new("s3");

    public EnvironmentFileType(string value) : base(value)
    {
    }

    public static EnvironmentFileType FindValue(string value) => FindValue<EnvironmentFileType>(value);

    public static implicit operator EnvironmentFileType(string value) => FindValue(value);
}
