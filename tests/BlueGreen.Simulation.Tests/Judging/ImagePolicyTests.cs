using BlueGreen.Cli.Simulate.Judging;

namespace BlueGreen.Simulation.Tests.Judging;

/// <summary>One image is excused: a colour's without a task, by a stack update, under a person's own weights.</summary>
public sealed class ImagePolicyTests
{
    [Theory]
    [InlineData(50, 50, "v1", "v2", 0, 0, true, true, false)]
    [InlineData(50, 50, "v1", "v2", 1, 0, true, true, true)]
    [InlineData(50, 50, "v1", "v2", 0, 1, true, true, true)]
    [InlineData(50, 50, "v1", "v2", 0, 0, false, true, true)]
    [InlineData(50, 50, "v1", "v2", 0, 0, true, false, true)]
    [InlineData(100, 100, "v1", "v2", 2, 2, false, false, true)]
    [InlineData(100, 100, "v1", "v1", 2, 2, false, false, false)]
    [InlineData(0, 100, "v1", "v2", 2, 2, false, false, false)]
    [InlineData(100, 0, "v1", "v2", 2, 2, false, false, false)]
    public void Image_OfAColourWithWeight_StaysAsItIs(
        int weightBefore, int weight, string imageBefore, string image, int desiredBefore, int desired,
        bool isRuleByHand, bool isStackChanging, bool isBroken) => Assert.Equal(
        isBroken,
        ImagePolicy.IsBroken(
            new(weightBefore, imageBefore, desiredBefore), new(weight, image, desired), isRuleByHand, isStackChanging));
}
