using Amazon.ECS.Model;
using BlueGreen.Functions.Aws;

namespace BlueGreen.Functions.Tests.Aws;

public sealed class TaskDefinitionCopyTests
{
    /// <summary>
    /// What ECS adds to a revision and refuses to be given ("RegisterTaskDefinition", API reference).
    /// </summary>
    private static readonly string[] s_readOnly =
    [
        "TaskDefinitionArn", "Revision", "Status", "RequiresAttributes", "Compatibilities", "RegisteredAt",
            "RegisteredBy",
        "DeregisteredAt", "DeleteRequestedAt",
    ];

    [Fact]
    public void Copy_HasEveryMemberThatEcsAccepts()
    {
        var source = new TaskDefinition();
        var members = typeof(TaskDefinition).GetProperties().Where(own => !s_readOnly.Contains(own.Name)).ToList();
        foreach (var member in members)
        {
            var type = Nullable.GetUnderlyingType(member.PropertyType) ?? member.PropertyType;
            member.SetValue(source, type == typeof(string) ? "text" : Make(type));
        }
        var copy = TaskDefinitionCopy.Of(source);
        Assert.All(members, member => Assert.Equal(
            member.GetValue(source), typeof(RegisterTaskDefinitionRequest).GetProperty(member.Name)!.GetValue(copy)));
    }

    private static object Make(Type type) =>
        type.GetConstructor(Type.EmptyTypes) is not null || type.IsValueType
            ? Activator.CreateInstance(type)!
            : Activator.CreateInstance(type, "value")!;
}
