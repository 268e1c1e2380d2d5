using Amazon.Runtime;

namespace Amazon.StepFunctions;

/// <summary>The known values of <see cref="Model.DescribeExecutionResponse.RedriveStatus"/>.</summary>
public partial class ExecutionRedriveStatus : ConstantClass
{
    public static readonly ExecutionRedriveStatus REDRIVABLE = new("REDRIVABLE");
    public static readonly ExecutionRedriveStatus NOT_REDRIVABLE = new("NOT_REDRIVABLE");
    public static readonly ExecutionRedriveStatus REDRIVABLE_BY_MAP_RUN = new("REDRIVABLE_BY_MAP_RUN");

    public ExecutionRedriveStatus(string value) : base(value)
    {
    }

    public static ExecutionRedriveStatus FindValue(string value) => FindValue<ExecutionRedriveStatus>(value);

    public static implicit operator ExecutionRedriveStatus(string value) => FindValue(value);
}
