using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>The known values of <see cref="Model.TaskDefinitionPlacementConstraint.Type"/>.</summary>
public partial class TaskDefinitionPlacementConstraintType : ConstantClass
{
    public static readonly TaskDefinitionPlacementConstraintType MemberOf = new("memberOf");

    public TaskDefinitionPlacementConstraintType(string value) : base(value)
    {
    }

    public static TaskDefinitionPlacementConstraintType FindValue(string value) =>
        FindValue<TaskDefinitionPlacementConstraintType>(value);

    public static implicit operator TaskDefinitionPlacementConstraintType(string value) => FindValue(value);
}
