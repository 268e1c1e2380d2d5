using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancingV2;

/// <summary>The known values of <see cref="Model.DescribeTargetHealthRequest.Include"/>.</summary>
public partial class DescribeTargetHealthInputIncludeEnum : ConstantClass
{
    public static readonly DescribeTargetHealthInputIncludeEnum AnomalyDetection = new("AnomalyDetection");
    public static readonly DescribeTargetHealthInputIncludeEnum All = new("All");

    public DescribeTargetHealthInputIncludeEnum(string value) : base(value)
    {
    }

    public static DescribeTargetHealthInputIncludeEnum FindValue(string value) =>
        FindValue<DescribeTargetHealthInputIncludeEnum>(value);

    public static implicit operator DescribeTargetHealthInputIncludeEnum(string value) => FindValue(value);
}
