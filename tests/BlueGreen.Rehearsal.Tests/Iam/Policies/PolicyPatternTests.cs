using BlueGreen.Rehearsal.Iam.Policies;

namespace BlueGreen.Rehearsal.Tests.Iam.Policies;

public sealed class PolicyPatternTests
{
    [Theory]
    [InlineData("*", "", true)]
    [InlineData("*", "arn:aws:ecs:eu-west-1:1:service/shop/blue", true)]
    [InlineData("arn:aws:ecs:*:service/shop/*", "arn:aws:ecs:eu-west-1:1:service/shop/blue", true)]
    [InlineData("arn:aws:ecs:*:service/shop/*", "arn:aws:ecs:eu-west-1:1:service/shop", false)]
    [InlineData("arn:aws:ecs:*:service/shop/*", "arn:aws:ecs:eu-west-1:1:service/other/blue", false)]
    [InlineData("shop-?lue", "shop-blue", true)]
    [InlineData("shop-?lue", "shop-lue", false)]
    [InlineData("shop-?lue", "shop-bblue", false)]
    [InlineData("*aab", "aaab", true)]
    [InlineData("a*b*c", "aXbYbZc", true)]
    [InlineData("a*b*c", "aXbYbZ", false)]
    [InlineData("shop", "shops", false)]
    [InlineData("shop", "Shop", false)]
    [InlineData("arn:aws:ecs:eu-west-1:1:service/shop/blue", "*", false)]
    public void Matches_AResource_TakesWildcardsAndCaseSeriously(string pattern, string text, bool matches) =>
        Assert.Equal(matches, PolicyPattern.Matches(pattern, text));

    [Theory]
    [InlineData("ecs:Describe*", "ecs:DescribeServices", true)]
    [InlineData("ECS:describeservices", "ecs:DescribeServices", true)]
    [InlineData("ecs:Describe?", "ecs:DescribeServices", false)]
    [InlineData("ecs:*", "ecr:DescribeImages", false)]
    [InlineData("*", "ecr:DescribeImages", true)]
    public void MatchesAction_AnAction_TakesWildcardsAndNoCase(string pattern, string action, bool matches) =>
        Assert.Equal(matches, PolicyPattern.MatchesAction(pattern, action));

    /// <summary>Unlike in `Resource`, a `*` of a condition stays within its part of the ARN.</summary>
    [Theory]
    [InlineData("arn:aws:ecs:*:1:cluster/*", "arn:aws:ecs:eu-west-1:1:cluster/shop", true)]
    [InlineData("arn:aws:ecs:*:cluster/*", "arn:aws:ecs:eu-west-1:1:cluster/shop", false)]
    [InlineData("arn:aws:ecs:*:2:cluster/*", "arn:aws:ecs:eu-west-1:1:cluster/shop", false)]
    [InlineData("arn:aws:states:*:1:execution:*", "arn:aws:states:eu-west-1:1:execution:shop:one", true)]
    [InlineData("*", "arn:aws:ecs:eu-west-1:1:cluster/shop", false)]
    public void MatchesArn_AnArn_ComparesEachOfItsSixParts(string pattern, string arn, bool matches) =>
        Assert.Equal(matches, PolicyPattern.MatchesArn(pattern, arn));
}
