using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>The known values of <see cref="Model.EBSTagSpecification.PropagateTags"/>.</summary>
public partial class PropagateTags : ConstantClass
{
    public static readonly PropagateTags TASK_DEFINITION = new("TASK_DEFINITION");
    public static readonly PropagateTags SERVICE = new("SERVICE");
    public static readonly PropagateTags NONE = new("NONE");

    public PropagateTags(string value) : base(value)
    {
    }

    public static PropagateTags FindValue(string value) => FindValue<PropagateTags>(value);

    public static implicit operator PropagateTags(string value) => FindValue(value);
}
