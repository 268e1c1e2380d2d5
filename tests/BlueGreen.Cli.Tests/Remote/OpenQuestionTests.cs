using Amazon.DynamoDBv2.Model;
using BlueGreen.Cli.Remote;

namespace BlueGreen.Cli.Tests.Remote;

public sealed class OpenQuestionTests
{
    [Fact]
    public void From_NoItem_IsNoQuestion() => Assert.Null(OpenQuestion.From([]));

    [Fact]
    public void From_AnItem_IsTheQuestion()
    {
        string[] names = ["question", "reason", "deploymentId", "tag", "digest", "askedAt", "token"];

        var question = OpenQuestion.From(names.ToDictionary(name => name, name => new AttributeValue($"its {name}")));

        Assert.Equal(
            new OpenQuestion(
                "its question", "its reason", "its deploymentId", "its tag", "its digest", "its askedAt", "its token"),
            question);
    }
}
