using BlueGreen.Core.Failures;
using BlueGreen.Core.Listener;

namespace BlueGreen.Core.Tests.Listener;

public sealed class RulePolicyTests
{
    [Theory]
    [InlineData(100, 0, Colour.Blue)]
    [InlineData(0, 100, Colour.Green)]
    [InlineData(1, 0, Colour.Blue)]
    public void Rule_WithAllOnOne_SaysWhichIsLive(int blue, int green, Colour live) =>
        Assert.Equal(live, RulePolicy.Live(Rule(blue, green), Some.Resources, recorded: null));

    [Theory]
    [InlineData(50, 50)]
    [InlineData(95, 5)]
    [InlineData(0, 0)]
    public void Rule_ThatSplits_IsDrift(int blue, int green) => Assert.Contains(
        $"blue {blue}, green {green}",
        Assert.Throws<ListenerDriftedException>(() => RulePolicy.Live(Rule(blue, green), Some.Resources, null)).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Rule_OtherThanTheRecord_IsDrift() => Assert.Throws<ListenerDriftedException>(
        () => RulePolicy.Live(Rule(100, 0), Some.Resources, Colour.Green));

    [Fact]
    public void Rule_WithStickiness_IsDriftForANewDeploymentAndNotForTheWayBack()
    {
        var rule = Rule(100, 0) with { Sticky = true };
        Assert.Throws<ListenerDriftedException>(() => RulePolicy.Live(rule, Some.Resources, null));
        Assert.Equal(new Split(100, 0), RulePolicy.Split(rule, Some.Resources));
    }

    [Theory]
    [InlineData("arn:blue", "arn:foreign")]
    [InlineData("arn:blue")]
    [InlineData("arn:blue", "arn:green", "arn:third")]
    [InlineData("arn:blue", "arn:blue")]
    [InlineData]
    public void Rule_WithOtherTargetGroups_IsDrift(params string[] groups)
    {
        var rule = new ForwardRule([.. groups.Select(group => new WeightedTarget(group, 100))], false);
        Assert.Throws<ListenerDriftedException>(() => RulePolicy.Split(rule, Some.Resources));
    }

    private static ForwardRule Rule(int blue, int green) =>
        new([new("arn:green", green), new("arn:blue", blue)], false);
}
