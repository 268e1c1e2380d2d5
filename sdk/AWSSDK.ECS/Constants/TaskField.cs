using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>The known values of <see cref="Model.DescribeTasksRequest.Include"/>.</summary>
public partial class TaskField : ConstantClass
{
    public static readonly TaskField TAGS = new("TAGS");

    public TaskField(string value) : base(value)
    {
    }

    public static TaskField FindValue(string value) => FindValue<TaskField>(value);

    public static implicit operator TaskField(string value) => FindValue(value);
}
