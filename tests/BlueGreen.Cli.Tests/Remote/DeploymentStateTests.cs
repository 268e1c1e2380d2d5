using Amazon.DynamoDBv2.Model;
using BlueGreen.Cli.Remote;

namespace BlueGreen.Cli.Tests.Remote;

public sealed class DeploymentStateTests
{
    [Fact]
    public void From_NoItem_KnowsNothing() => Assert.Equal(new DeploymentState(), DeploymentState.From([]));

    [Fact]
    public void From_AWholeItem_HasEveryAttribute()
    {
        string[] names =
        [
            "live", "tag", "digest", "liveSince", "previousTag", "previousDigest", "outcome", "reason", "holder",
            "pendingTag",
        ];

        var state = DeploymentState.From(names.ToDictionary(name => name, name => new AttributeValue($"the {name}")));

        Assert.Equal(
            new DeploymentState
            {
                Live = "the live",
                Tag = "the tag",
                Digest = "the digest",
                LiveSince = "the liveSince",
                PreviousTag = "the previousTag",
                PreviousDigest = "the previousDigest",
                Outcome = "the outcome",
                Reason = "the reason",
                Holder = "the holder",
                PendingTag = "the pendingTag",
            },
            state);
    }

    [Fact]
    public void From_EmptyAndNullAttributes_HasNone()
    {
        var item = new Dictionary<string, AttributeValue> { ["live"] = new(""), ["holder"] = new() { NULL = true } };

        Assert.Equal(new DeploymentState(), DeploymentState.From(item));
    }

    [Theory]
    [InlineData("arn:aws:states:eu-west-1:111111111111:execution:shop-deploy:monday", "monday")]
    [InlineData("monday", "monday")]
    [InlineData(null, null)]
    public void HolderName_OfAnExecution_IsTheEndOfItsArn(string? holder, string? name) =>
        Assert.Equal(name, new DeploymentState { Holder = holder }.HolderName);
}
