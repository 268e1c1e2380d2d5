using BlueGreen.Core.Deploying;

namespace BlueGreen.Core.Tests.Deploying;

public sealed class ShapePolicyTests
{
    private static readonly TaskShape s_base = new("arn:base:2", "image", Tags());

    [Fact]
    public void Source_MadeFromTheNewestBase_IsLive()
    {
        var live = new TaskShape("arn:live", "image", Tags((ShapePolicy.BaseTag, "arn:base:2")));
        Assert.Same(live, ShapePolicy.Source(live, s_base));
    }

    [Theory]
    [InlineData("arn:base:1")]
    [InlineData(null)]
    public void Source_MadeFromAnotherBaseOrNone_IsTheBase(string? madeFrom)
    {
        var live = new TaskShape("arn:live", "image", madeFrom is null
            ? Tags() : Tags((ShapePolicy.BaseTag, madeFrom)));
        Assert.Same(s_base, ShapePolicy.Source(live, s_base));
    }

    [Fact]
    public void Tags_OfANewRevision_KeepThePeoplesAndNameTheDeployment()
    {
        var live = new TaskShape(
            "arn:live", "image",
                Tags(("team", "shop"), ("aws:cloudformation:stack", "x"), (ShapePolicy.DeploymentTag, "old")));
        var tags = ShapePolicy.Tags(live, s_base, Some.Plan);
        Assert.Equal(
            [("bluegreen:base", "arn:base:2"), ("bluegreen:deployment", "d-1"), ("bluegreen:digest", Some.Digest),
                ("team", "shop")],
            tags.Select(tag => (tag.Key, tag.Value)).Order());
        Assert.True(ShapePolicy.IsOf(new("arn:new", "image", tags), Some.Plan));
    }

    [Theory]
    [InlineData(ShapePolicy.DeploymentTag, "d-1", true)]
    [InlineData(ShapePolicy.DeploymentTag, "d-2", false)]
    [InlineData("bluegreen:other", "d-1", false)]
    public void Revision_IsOfThePlanWhoseIdItCarries(string tag, string value, bool ours) => Assert.Equal(
        ours, ShapePolicy.IsOf(new("arn:new", "image", Tags((tag, value))), Some.Plan));

    private static Dictionary<string, string> Tags(params (string Key, string Value)[] tags) =>
        tags.ToDictionary(tag => tag.Key, tag => tag.Value);
}
