using System.Net.WebSockets;
using System.Security.Cryptography;
using System.Text;
using BlueGreen.Rehearsal.Tests.LoadBalancing;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace BlueGreen.Rehearsal.Tests.Facts.LoadBalancing;

/// <summary>What becomes of connections and counts when targets and rules change.</summary>
public sealed class TrafficFacts
{
    /// <summary>What a WebSocket server adds to the client's key (RFC 6455, 1.3).</summary>
    private const string WebSocketSalt = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    // Source: "Listeners for your Application Load Balancers": WebSockets.
    [Trait("Fact", "A WebSocket stays on the target that accepted it when its rule changes, until it is closed.")]
    [Fact]
    public async Task WebSocket_WhoseRuleChanges_StaysOnItsTarget()
    {
        await using var rig = await BalancerRig.StartAsync();
        await rig.AddTargetAsync(rig.Blue, context => EchoAsync(context, "blue"));
        await rig.AddTargetAsync(rig.Green, context => EchoAsync(context, "green"));
        using var old = await ConnectAsync(rig);
        Assert.Equal("blue: one", await AskAsync(old, "one"));

        await rig.SplitAsync(0, 100);
        using var next = await ConnectAsync(rig);

        Assert.Equal("blue: two", await AskAsync(old, "two"));
        Assert.Equal("green: three", await AskAsync(next, "three"));
        await old.CloseAsync(WebSocketCloseStatus.NormalClosure, null, BalancerRig.Cancel);
        Assert.Equal(WebSocketState.Closed, old.State);
    }

    // Source: "Target groups for your Application Load Balancers": deregistration delay.
    [Trait("Fact", "A WebSocket on a deregistered target goes on while the target drains.")]
    [Fact]
    public async Task WebSocket_OnADrainingTarget_GoesOn()
    {
        await using var rig = await BalancerRig.StartAsync();
        var leaving = await rig.AddTargetAsync(rig.Blue, context => EchoAsync(context, "leaving"));
        using var socket = await ConnectAsync(rig);
        Assert.Equal("leaving: one", await AskAsync(socket, "one"));
        await rig.AddTargetAsync(rig.Blue, context => EchoAsync(context, "staying"));

        var draining = rig.Blue.DeregisterAsync(leaving, BalancerRig.Cancel);
        using var next = await ConnectAsync(rig);

        Assert.Equal("leaving: two", await AskAsync(socket, "two"));
        Assert.Equal("staying: three", await AskAsync(next, "three"));
        Assert.False(draining.IsCompleted);
    }

    // Source: "CloudWatch metrics for your Application Load Balancer".
    [Trait("Fact", "5xx of the load balancer itself have no target group dimension, and are no request of a group.")]
    [Fact]
    public async Task Error_OfTheLoadBalancer_IsNoMetricOfAGroup()
    {
        await using var rig = await BalancerRig.StartAsync();

        using var answer = await rig.GetAsync();

        Assert.Equal(1, rig.Sum("HTTPCode_ELB_5XX_Count"));
        Assert.Equal(0, rig.Sum("HTTPCode_ELB_5XX_Count", rig.Blue));
        Assert.Equal(0, rig.Sum("RequestCount"));
        Assert.Equal(0, rig.Sum("RequestCount", rig.Blue));
    }

    // Source: "CloudWatch metrics for your Application Load Balancer".
    [Trait("Fact", "Deregistering a target lowers HealthyHostCount and does not raise UnHealthyHostCount.")]
    [Fact]
    public async Task HostCounts_WhenATargetLeaves_LoseAHealthyOneOnly()
    {
        await using var rig = await BalancerRig.StartAsync();
        await rig.AddTargetAsync(rig.Blue, "stays");
        var leaving = await rig.AddTargetAsync(rig.Blue, "leaves");

        var draining = rig.Blue.DeregisterAsync(leaving, BalancerRig.Cancel);
        rig.Time.Advance(BalancerRig.DrainingTime);
        await draining;

        Assert.Equal(2, rig.Sum("HealthyHostCount", rig.Blue, "Maximum"));
        Assert.Equal(0, rig.Sum("UnHealthyHostCount", rig.Blue, "Maximum"));
        Assert.Single(rig.Blue.Targets);
    }

    // Source: "CloudWatch metrics for your Application Load Balancer".
    [Trait("Fact", "Health checks are no requests: no metric of the load balancer counts them.")]
    [Fact]
    public async Task HealthChecks_AreNotCounted()
    {
        await using var rig = await BalancerRig.StartAsync();
        await rig.AddTargetAsync(rig.Blue, "blue");

        await rig.CheckAsync();

        Assert.True(rig.Probe.Asked.Count > 1);
        Assert.Equal(0, rig.Sum("RequestCount", rig.Blue));
        Assert.Equal(0, rig.Sum("HTTPCode_Target_2XX_Count", rig.Blue));
    }

    private static async Task EchoAsync(HttpContext context, string name)
    {
        var key = context.Request.Headers.SecWebSocketKey + WebSocketSalt;
#pragma warning disable CA5350 // The protocol demands SHA-1.
        var accept = SHA1.HashData(Encoding.ASCII.GetBytes(key));
#pragma warning restore CA5350
        context.Response.Headers.Upgrade = "websocket";
        context.Response.Headers.SecWebSocketAccept = Convert.ToBase64String(accept);
        await using var stream = await context.Features.GetRequiredFeature<IHttpUpgradeFeature>().UpgradeAsync();
        using var socket = WebSocket.CreateFromStream(stream, new WebSocketCreationOptions { IsServer = true });
        var buffer = new byte[100];
        while (await socket.ReceiveAsync(buffer, context.RequestAborted) is { CloseStatus: null } heard)
        {
            var said = $"{name}: {Encoding.UTF8.GetString(buffer, 0, heard.Count)}";
            await socket.SendAsync(
                Encoding.UTF8.GetBytes(said), WebSocketMessageType.Text, true, context.RequestAborted);
        }
        await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, context.RequestAborted);
    }

    private static async Task<ClientWebSocket> ConnectAsync(BalancerRig rig)
    {
        var socket = new ClientWebSocket();
        socket.Options.Proxy = null;
        await socket.ConnectAsync(new UriBuilder(rig.Listener.Url) { Scheme = "ws" }.Uri, BalancerRig.Cancel);
        return socket;
    }

    private static async Task<string> AskAsync(ClientWebSocket socket, string text)
    {
        await socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, true, BalancerRig.Cancel);
        var buffer = new byte[100];
        var heard = await socket.ReceiveAsync(buffer, BalancerRig.Cancel);
        return Encoding.UTF8.GetString(buffer, 0, heard.Count);
    }
}
