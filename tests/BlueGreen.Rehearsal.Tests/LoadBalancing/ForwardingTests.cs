using System.Net;
using System.Net.Sockets;
using BlueGreen.Rehearsal.LoadBalancing;
using BlueGreen.Rehearsal.LoadBalancing.Proxy;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace BlueGreen.Rehearsal.Tests.LoadBalancing;

public sealed class ForwardingTests
{
    [Fact]
    public async Task Request_WithinAGroup_GoesToItsTargetsInTurn()
    {
        await using var rig = await BalancerRig.StartAsync();
        await rig.AddTargetAsync(rig.Blue, "first");
        await rig.AddTargetAsync(rig.Blue, "second");

        var answers = new List<string>();
        foreach (var _ in Enumerable.Range(0, 10)) answers.Add(await rig.GetTextAsync());

        Assert.Equal(5, answers.Count(answer => answer == "first"));
        Assert.Equal(5, answers.Count(answer => answer == "second"));
    }

    // Source: "Action types for listener rules".
    [Trait("Fact", "Requests that match a rule are split between its groups by the groups' weights.")]
    [Fact]
    public async Task Request_WeightsSetByPercent_FollowsThemExactly()
    {
        await using var rig = await BalancerRig.StartAsync();
        await rig.AddTargetAsync(rig.Blue, "blue");
        await rig.AddTargetAsync(rig.Green, "green");
        await rig.SplitAsync(95, 5);

        var answers = new List<string>();
        foreach (var _ in Enumerable.Range(0, 200)) answers.Add(await rig.GetTextAsync());

        Assert.InRange(answers.Count(answer => answer == "green"), 9, 11);
    }

    // Source: "Health checks for Application Load Balancer target groups".
    [Trait("Fact", "Within a group only healthy targets get requests.")]
    [Fact]
    public async Task Request_SomeTargetsUnhealthy_GoesToTheHealthyOnly()
    {
        await using var rig = await BalancerRig.StartAsync();
        rig.Probe[new Target("10.0.0.1", 1)] = ScriptedProbe.Fail;
        await rig.RegisterAsync(rig.Blue, 1);
        await rig.AddTargetAsync(rig.Blue, "healthy");

        foreach (var _ in Enumerable.Range(0, 4)) Assert.Equal("healthy", await rig.GetTextAsync());
    }

    // Source: "Health checks for Application Load Balancer target groups".
    [Trait("Fact", "A group whose targets are all unhealthy fails open: they get the requests all the same.")]
    [Fact]
    public async Task Request_AllTargetsUnhealthy_IsForwardedAllTheSame()
    {
        await using var rig = await BalancerRig.StartAsync();
        var target = await rig.AddTargetAsync(rig.Blue, "limping");
        rig.Probe[target] = ScriptedProbe.Fail;
        await rig.CheckAsync();
        await rig.CheckAsync();
        Assert.Equal("unhealthy", rig.Blue.HealthOf(target)?.State);

        Assert.Equal("limping", await rig.GetTextAsync());
    }

    // Source: "Action types for listener rules".
    [Trait("Fact", "An empty group answers 503 for its weight; its requests do not go to the other group.")]
    [Fact]
    public async Task Request_GroupWithoutTargets_Is503AndNeverGoesToTheOtherGroup()
    {
        await using var rig = await BalancerRig.StartAsync();
        await rig.AddTargetAsync(rig.Green, "green");

        using var answer = await rig.GetAsync();

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal("awselb/2.0", answer.Headers.Server.ToString());
        Assert.Equal(1, rig.Sum("HTTPCode_ELB_503_Count"));
        Assert.Equal(0, rig.Sum("RequestCount"));
    }

    // Source: "Troubleshoot your Application Load Balancers".
    [Trait(
        "Fact",
        "A target that refuses the connection is a 502 of the load balancer and a connection error of the "
        + "group.")]
    [Fact]
    public async Task Request_TargetRefuses_Is502CountedForTheBalancer()
    {
        await using var rig = await BalancerRig.StartAsync();
        await rig.AddTargetAsync(rig.Green, "green");
        await rig.RegisterAsync(rig.Blue, ClosedPort());

        using var answer = await rig.GetAsync();

        Assert.Equal(HttpStatusCode.BadGateway, answer.StatusCode);
        Assert.Equal("awselb/2.0", answer.Headers.Server.ToString());
        Assert.Equal(1, rig.Sum("HTTPCode_ELB_5XX_Count"));
        Assert.Equal(1, rig.Sum("TargetConnectionErrorCount", rig.Blue));
        Assert.Equal(0, rig.Sum("HTTPCode_Target_5XX_Count", rig.Blue));
    }

    // Source: "Troubleshoot your Application Load Balancers".
    [Trait("Fact", "A target that closes the connection without an answer is a 502 of the load balancer.")]
    [Fact]
    public async Task Request_TargetDropsIt_Is502()
    {
        await using var rig = await BalancerRig.StartAsync();
        await rig.AddTargetAsync(rig.Blue, context =>
        {
            context.Abort();
            return Task.CompletedTask;
        });

        using var answer = await rig.GetAsync();

        Assert.Equal(HttpStatusCode.BadGateway, answer.StatusCode);
        Assert.Equal(1, rig.Sum("HTTPCode_ELB_502_Count"));
    }

    // Source: "Troubleshoot your Application Load Balancers".
    [Trait("Fact", "A target that is silent for the idle time-out is a 504 of the load balancer.")]
    [Fact]
    public async Task Request_TargetSilentForTheIdleTimeout_Is504()
    {
        await using var rig = await BalancerRig.StartAsync();
        rig.Balancer.IdleTimeout = TimeSpan.FromSeconds(1);
        await rig.AddTargetAsync(
            rig.Blue, context => Task.Delay(Timeout.InfiniteTimeSpan, context.RequestAborted));

        using var answer = await rig.GetAsync();

        Assert.Equal(HttpStatusCode.GatewayTimeout, answer.StatusCode);
        Assert.Equal(1, rig.Sum("HTTPCode_ELB_504_Count"));
    }

    // Source: "CloudWatch metrics for your Application Load Balancer".
    [Trait("Fact", "A 5xx that a target answered counts as the target's, never as the load balancer's.")]
    [Fact]
    public async Task Request_TargetAnswers503Itself_IsTheApplications()
    {
        await using var rig = await BalancerRig.StartAsync();
        await rig.AddTargetAsync(rig.Blue, context =>
        {
            context.Response.StatusCode = 503;
            return Task.CompletedTask;
        });

        using var answer = await rig.GetAsync();

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Empty(answer.Headers.Server);
        Assert.Equal(1, rig.Sum("HTTPCode_Target_5XX_Count", rig.Blue));
        Assert.Equal(0, rig.Sum("HTTPCode_ELB_5XX_Count"));
    }

    [Fact]
    public async Task Request_Forwarded_CarriesWhereItCameFrom()
    {
        await using var rig = await BalancerRig.StartAsync();
        await rig.AddTargetAsync(rig.Blue, context => context.Response.WriteAsync(
            $"{context.Request.Host} {context.Request.Headers["X-Forwarded-For"]} "
            + $"{context.Request.Headers["X-Forwarded-Proto"]} {context.Request.Headers["X-Forwarded-Port"]}"));

        Assert.Equal($"{rig.Listener.Url.Authority} 127.0.0.1 http 8080", await rig.GetTextAsync());
    }

    // Source: "CloudWatch metrics for your Application Load Balancer".
    [Trait("Fact", "Requests, codes and latencies are metrics of the load balancer and of each group behind it.")]
    [Fact]
    public async Task Measures_AfterRequests_HaveTheDimensionsOfAWS()
    {
        await using var rig = await BalancerRig.StartAsync();
        await rig.AddTargetAsync(rig.Blue, "one");
        await rig.AddTargetAsync(rig.Blue, "two");
        foreach (var _ in Enumerable.Range(0, 4)) await rig.GetTextAsync();

        Assert.Equal(4, rig.Sum("RequestCount"));
        Assert.Equal(4, rig.Sum("RequestCount", rig.Blue));
        Assert.Equal(2, rig.Sum("RequestCountPerTarget", rig.Blue));
        Assert.Equal(4, rig.Sum("HTTPCode_Target_2XX_Count", rig.Blue));
        Assert.InRange(rig.Sum("TargetResponseTime", rig.Blue, "p99"), double.Epsilon, 60);
        Assert.Equal(2, rig.Sum("HealthyHostCount", rig.Blue, "Maximum"));
        Assert.Equal(0, rig.Sum("UnHealthyHostCount", rig.Blue, "Maximum"));
        Assert.Equal(4, rig.Balancer.MeasuresOf(rig.Blue).Requests);
    }

    [Fact]
    public async Task Upgrade_ToWebSocket_StaysOnItsTargetThroughASwitch()
    {
        await using var rig = await BalancerRig.StartAsync();
        await rig.AddTargetAsync(rig.Blue, async context =>
        {
            await using var stream = await context.Features.GetRequiredFeature<IHttpUpgradeFeature>().UpgradeAsync();
            await stream.CopyToAsync(stream, context.RequestAborted);
        });
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, rig.Listener.Url.Port, BalancerRig.Cancel);
        var socket = client.GetStream();
        await socket.WriteAsync("""
            GET / HTTP/1.1
            Host: shop
            Connection: Upgrade
            Upgrade: websocket
            Sec-WebSocket-Version: 13
            Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==


            """u8.ToArray().AsMemory(), BalancerRig.Cancel);
        using var reader = new StreamReader(socket);
        Assert.Contains("101", await reader.ReadLineAsync(BalancerRig.Cancel), StringComparison.Ordinal);
        while (await reader.ReadLineAsync(BalancerRig.Cancel) is not "") { }

        await rig.SplitAsync(0, 100);
        await socket.WriteAsync("still here\n"u8.ToArray(), BalancerRig.Cancel);

        Assert.Equal("still here", await reader.ReadLineAsync(BalancerRig.Cancel));
    }

    [Fact]
    public async Task Names_AskedForTheBalancer_LeadToItsListener()
    {
        await using var rig = await BalancerRig.StartAsync();
        await rig.AddTargetAsync(rig.Blue, "blue");
        using var client = new HttpClient(new SocketsHttpHandler { Proxy = new WebProxy(rig.Elb.Names.Url) });

        Assert.Equal("blue", await client.GetStringAsync(
            new Uri($"http://{rig.Balancer.DnsName}:8080/any"), BalancerRig.Cancel));
        using var unknown = await client.GetAsync(new Uri($"http://{rig.Balancer.DnsName}:81/"), BalancerRig.Cancel);
        Assert.Equal(HttpStatusCode.BadGateway, unknown.StatusCode);
    }

    [Fact]
    public async Task Listener_DemandedPortOccupied_SaysWhich()
    {
        using var occupied = new TcpListener(IPAddress.Loopback, 0);
        occupied.Start();
        var port = ((IPEndPoint)occupied.LocalEndpoint).Port;

        var error = await Assert.ThrowsAsync<PortOccupiedException>(() => BalancerRig.StartAsync(
            new ListenerPorts(new Dictionary<int, int> { [8080] = port })));

        Assert.Contains($"{port}", error.Message, StringComparison.Ordinal);
    }

    private static int ClosedPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
