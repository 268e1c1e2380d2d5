using System.Text.Json.Nodes;
using Amazon.ECS;
using Amazon.ECS.Model;

namespace AwsSdk.Slices.Tests.Wire;

/// <summary>A task definition is cloned whole: what one sidecar loses on the way would be lost in production.</summary>
public sealed class TaskDefinitionTests
{
    /// <summary>One of every member that RegisterTaskDefinition of 2014-11-13 has.</summary>
    private static readonly string EveryMember =
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Wire", "task-definition.json"));

    [Fact]
    public async Task TaskDefinition_WithEveryMember_SurvivesDescribeAndRegister()
    {
        var described = JsonNode.Parse(EveryMember)!.AsObject();
        described.Remove("tags", out var tags);
        described["revision"] = 7;
        described["taskDefinitionArn"] = "arn:aws:ecs:eu-central-1:123456789012:task-definition/web:7";
        var aws = new FakeAws()
            .Answer(new JsonObject { ["taskDefinition"] = described, ["tags"] = tags }.ToJsonString())
            .Answer("{}");
        using var client = new AmazonECSClient(FakeAws.Credentials, aws.Configure(new AmazonECSConfig()));
        var cancel = TestContext.Current.CancellationToken;

        var live = await client.DescribeTaskDefinitionAsync(
            new() { TaskDefinition = "web:7", Include = [TaskDefinitionField.TAGS] }, cancel);
        await client.RegisterTaskDefinitionAsync(Clone(live), cancel);

        Assert.Equal("""{"taskDefinition":"web:7","include":["TAGS"]}""", aws.Calls[0].Body);
        Assert.Equal(7, live.TaskDefinition.Revision);
        var registered = JsonNode.Parse(aws.Calls[1].Body);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(EveryMember), registered), aws.Calls[1].Body);
    }

    /// <summary>Every member that the two shapes share, and the tags, which stand beside the definition.</summary>
    private static RegisterTaskDefinitionRequest Clone(DescribeTaskDefinitionResponse live)
    {
        var request = new RegisterTaskDefinitionRequest { Tags = live.Tags };
        foreach (var member in Shapes.Members(typeof(RegisterTaskDefinitionRequest)))
            if (typeof(TaskDefinition).GetProperty(member.Name) is { } source)
                member.SetValue(request, source.GetValue(live.TaskDefinition));
        return request;
    }
}
