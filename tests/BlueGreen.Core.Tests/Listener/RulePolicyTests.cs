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
    public void Rule_ThatSplits_IsDrift(int blue, int green) => Assert.Equal(
        $"No deployment is under way, yet the rule arn:rule splits traffic: blue {blue}, green {green}; expected all "
        + $"on one colour. {WhatToDo}",
        Drift(() => RulePolicy.Live(Rule(blue, green), Some.Resources, null)));

    [Fact]
    public void Rule_AsTheRecordSays_IsLive() =>
        Assert.Equal(Colour.Green, RulePolicy.Live(Rule(0, 100), Some.Resources, Colour.Green));

    [Fact]
    public void Rule_OtherThanTheRecord_IsDrift() => Assert.Equal(
        "The rule arn:rule has blue 100, green 0, but the record says that green is live. Somebody moved the rule by "
        + "hand: move it back to green, or set `live` to \"blue\" in the item (application, \"state\") of the table "
        + "shop-deployments, and start again.",
        Drift(() => RulePolicy.Live(Rule(100, 0), Some.Resources, Colour.Green)));

    [Fact]
    public void Rule_WithStickiness_IsDriftForANewDeploymentAndNotForTheWayBack()
    {
        var rule = Rule(100, 0) with { Sticky = true };
        Assert.Equal(
            "The rule arn:rule has target group stickiness on, which would keep clients on a colour after its weight "
            + "is 0; expected off. Turn it off and start again.",
            Drift(() => RulePolicy.Live(rule, Some.Resources, null)));
        Assert.Equal(new Split(100, 0), RulePolicy.Split(rule, Some.Resources));
    }

    [Theory]
    [InlineData("arn:blue with 7, arn:foreign with 7", "arn:blue", "arn:foreign")]
    [InlineData("arn:foreign with 7, arn:green with 7", "arn:foreign", "arn:green")]
    [InlineData("arn:blue with 7", "arn:blue")]
    [InlineData("arn:blue with 7, arn:green with 7, arn:third with 7", "arn:blue", "arn:green", "arn:third")]
    [InlineData("arn:blue with 7, arn:blue with 7", "arn:blue", "arn:blue")]
    [InlineData("no target group")]
    public void Rule_WithOtherTargetGroups_IsDrift(string found, params string[] groups)
    {
        var rule = new ForwardRule([.. groups.Select(group => new WeightedTarget(group, 7))], false);
        Assert.Equal(
            $"The rule arn:rule forwards to {found}; expected exactly arn:blue and arn:green. {WhatToDo}",
            Drift(() => RulePolicy.Split(rule, Some.Resources)));
    }

    private const string WhatToDo =
        "Look at the rule in the EC2 console (Load balancers), give one of the two all the weight, and start again.";

    private static string Drift(Func<object> read) => Assert.Throws<ListenerDriftedException>(() => read()).Message;

    private static ForwardRule Rule(int blue, int green) =>
        new([new("arn:green", green), new("arn:blue", blue)], false);
}
