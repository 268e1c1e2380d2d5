using Amazon.Runtime;

namespace Amazon.StepFunctions;

/// <summary>The known values of <see cref="Model.DescribeStateMachineResponse.Type"/>.</summary>
public partial class StateMachineType : ConstantClass
{
    public static readonly StateMachineType STANDARD = new("STANDARD");
    public static readonly StateMachineType EXPRESS = new("EXPRESS");

    public StateMachineType(string value) : base(value)
    {
    }

    public static StateMachineType FindValue(string value) => FindValue<StateMachineType>(value);

    public static implicit operator StateMachineType(string value) => FindValue(value);
}
