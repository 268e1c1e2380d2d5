using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>The known values of <see cref="Model.DeploymentConfiguration.Strategy"/>.</summary>
public partial class DeploymentStrategy : ConstantClass
{
    public static readonly DeploymentStrategy ROLLING = new("ROLLING");
    public static readonly DeploymentStrategy BLUE_GREEN = new("BLUE_GREEN");
    public static readonly DeploymentStrategy LINEAR = new("LINEAR");
    public static readonly DeploymentStrategy CANARY = new("CANARY");

    public DeploymentStrategy(string value) : base(value)
    {
    }

    public static DeploymentStrategy FindValue(string value) => FindValue<DeploymentStrategy>(value);

    public static implicit operator DeploymentStrategy(string value) => FindValue(value);
}
