namespace BlueGreen.Core.Tests;

public sealed class SplitTests
{
    [Theory]
    [InlineData(100, 0, Colour.Blue)]
    [InlineData(1, 0, Colour.Blue)]
    [InlineData(0, 100, Colour.Green)]
    [InlineData(0, 1, Colour.Green)]
    [InlineData(0, 0, null)]
    [InlineData(1, 1, null)]
    public void Live_IsTheColourWithAll(int blue, int green, Colour? live) =>
        Assert.Equal(live, new Split(blue, green).Live);

    [Theory]
    [InlineData(Colour.Blue, 100, 100, 0)]
    [InlineData(Colour.Blue, 5, 5, 95)]
    [InlineData(Colour.Green, 5, 95, 5)]
    [InlineData(Colour.Green, 100, 0, 100)]
    public void Toward_AColour_LeavesTheRestToTheOther(Colour colour, int percent, int blue, int green)
    {
        var split = Split.Toward(colour, percent);
        Assert.Equal((blue, green), (split[Colour.Blue], split[Colour.Green]));
        Assert.Equal($"blue {blue}, green {green}", split.ToString());
    }

    [Theory]
    [InlineData(Colour.Blue, "blue", Colour.Green)]
    [InlineData(Colour.Green, "green", Colour.Blue)]
    public void Colour_KnowsItsNameAndTheOther(Colour colour, string name, Colour other) =>
        Assert.Equal((name, other), (colour.Name, colour.Other));
}
