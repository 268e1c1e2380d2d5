using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>The known values of <see cref="Model.FirelensConfiguration.Type"/>.</summary>
public partial class FirelensConfigurationType : ConstantClass
{
    public static readonly FirelensConfigurationType Fluentd = new("fluentd");
    public static readonly FirelensConfigurationType Fluentbit = new("fluentbit");

    public FirelensConfigurationType(string value) : base(value)
    {
    }

    public static FirelensConfigurationType FindValue(string value) => FindValue<FirelensConfigurationType>(value);

    public static implicit operator FirelensConfigurationType(string value) => FindValue(value);
}
