using BlueGreen.Cli;
using BlueGreen.Cli.Simulate.Faults;

namespace BlueGreen.Simulation.Tests.Sweep;

/// <summary>What a violation prints can be typed again; what cannot be meant is refused in words.</summary>
public sealed class FaultTextTests
{
    [Theory]
    [InlineData("switch/elasticloadbalancing:ModifyRule#1:answer-lost", SiteKind.Call)]
    [InlineData("workflow/events:PutEvents#12:throttled:ten-minutes", SiteKind.Call)]
    [InlineData("workflow/events:PutEvents#3:denied:hour", SiteKind.Call)]
    [InlineData("watch#3:hangs", SiteKind.Invocation)]
    [InlineData("WaitForWatch#2:listener-split", SiteKind.State)]
    [InlineData("shop-push#1:event-late-hour", SiteKind.Delivery)]
    public void Fault_WrittenAndRead_IsTheSame(string text, SiteKind kind)
    {
        var fault = Fault.Parse(text);

        Assert.Equal((text, kind), ($"{fault}", fault.Site.Kind));
    }

    [Theory]
    [InlineData("", "PLACE#NUMBER:KIND")]
    [InlineData("Switch", "PLACE#NUMBER:KIND")]
    [InlineData("Switch#0:stopped", "PLACE#NUMBER:KIND")]
    [InlineData("Switch#-1:stopped", "PLACE#NUMBER:KIND")]
    [InlineData("Switch#1", "PLACE#NUMBER:KIND")]
    [InlineData("Switch#1:stopped:often", "`often` found")]
    [InlineData("Switch#1:stopped:twice:twice", "PLACE#NUMBER:KIND")]
    [InlineData("Switch#1:broken", "there is no kind `broken`; there are throttled,")]
    public void Fault_ThatIsNone_IsRefusedByName(string text, string says) =>
        Assert.Contains(
            says, Assert.Throws<BadInputException>(() => Fault.Parse(text)).Message, StringComparison.Ordinal);
}
