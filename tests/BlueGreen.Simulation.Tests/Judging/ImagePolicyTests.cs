using BlueGreen.Cli.Simulate.Judging;

namespace BlueGreen.Simulation.Tests.Judging;

/// <summary>One image is excused: a rejected release's, by a stack update, that a person gave users.</summary>
public sealed class ImagePolicyTests
{
    [Theory]
    [InlineData(50, 50, "v1", "v2", true, true, true, false)]
    [InlineData(50, 50, "v1", "v2", false, true, true, true)]
    [InlineData(50, 50, "v1", "v2", true, false, true, true)]
    [InlineData(50, 50, "v1", "v2", true, true, false, true)]
    [InlineData(100, 100, "v1", "v2", false, false, false, true)]
    [InlineData(100, 100, "v1", "v1", false, false, false, false)]
    [InlineData(0, 100, "v1", "v2", false, false, false, false)]
    [InlineData(100, 0, "v1", "v2", false, false, false, false)]
    public void Image_OfAColourWithWeight_StaysAsItIs(
        int weightBefore, int weight, string imageBefore, string image, bool isRejected, bool isGivenByHand,
        bool isStackChanging, bool isBroken) => Assert.Equal(
        isBroken,
        ImagePolicy.IsBroken(
            new(weightBefore, imageBefore, 2, isRejected), new(weight, image, 2, false), isGivenByHand,
            isStackChanging));
}
