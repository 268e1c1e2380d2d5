namespace BlueGreen.Core.Tests;

public sealed class ApplicationNamesTests
{
    private static readonly ApplicationNames s_names = new("shop");

    [Fact]
    public void Parts_AreNamedAfterTheApplication() => Assert.Equal(
        ("shop-deploy", "shop-deployments", "shop"), (s_names.StateMachine, s_names.Table, s_names.Cluster));

    [Theory]
    [InlineData(Colour.Blue, "shop-blue")]
    [InlineData(Colour.Green, "shop-green")]
    public void Fleets_AreNamedAfterTheirColour(Colour colour, string name) =>
        Assert.Equal(name, s_names.Fleet(colour));
}
