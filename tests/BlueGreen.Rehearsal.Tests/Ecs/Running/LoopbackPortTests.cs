using System.Net;
using System.Net.Sockets;
using BlueGreen.Rehearsal.Ecs.Running;

namespace BlueGreen.Rehearsal.Tests.Ecs.Running;

public sealed class LoopbackPortTests
{
    [Fact]
    public void Port_ThatARehearsalHas_IsNobodyElsesUntilItIsGivenBack()
    {
        var port = LoopbackPorts.Next();

        Assert.Null(LoopbackPort.Claim(port.Number));
        port.Dispose();
        using var again = LoopbackPort.Claim(port.Number);
        Assert.Equal(port.Number, again?.Number);
    }

    [Fact]
    public void Port_ThatARehearsalHas_IsFreeForItsApplication()
    {
        using var port = LoopbackPorts.Next();
        using var application = new TcpListener(IPAddress.Loopback, port.Number);

        application.Start();
    }

    [Fact]
    public void Port_WhereSomebodyListens_IsNotHandedOut()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();

        Assert.Null(LoopbackPort.Claim(((IPEndPoint)other.LocalEndpoint).Port));
    }

    /// <summary>A rehearsal may still send requests to where another one's task has just ended.</summary>
    [Fact]
    public void Port_ThatWasGivenBack_IsNotTheNext()
    {
        var first = LoopbackPorts.Next();
        first.Dispose();
        using var second = LoopbackPorts.Next();

        Assert.NotEqual(first.Number, second.Number);
    }
}
