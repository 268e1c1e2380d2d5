using System.Net;
using System.Net.Sockets;
using System.Text;
using BlueGreen.Core.Smoke;
using BlueGreen.Functions.Http;

namespace BlueGreen.Functions.Tests.Http;

public sealed class HttpProbeTests : IDisposable
{
    private readonly SocketsHttpHandler _network = new() { AllowAutoRedirect = false, UseCookies = false };
    private readonly TcpListener _server = new(IPAddress.Loopback, 0);

    public HttpProbeTests() => _server.Start();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Send_ServerAnswers_TellsStatusHeadersAndBody()
    {
        var serving = AnswerAsync("HTTP/1.1 404 No\r\nX-Version: v2\r\nX-Version: v3\r\nContent-Type: text/html\r\n"
            + "Content-Length: 4\r\n\r\ngone");

        var answer = await SendAsync(TimeProvider.System, Cancel);

        Assert.Equal((404, "gone", null), (answer.Status, answer.Body, answer.Failure));
        Assert.Equal("v2, v3", answer.Header("x-version"));
        Assert.Equal("text/html", answer.Header("Content-Type"));
        Assert.Null(answer.Header("Server"));
        var asked = await serving;
        Assert.StartsWith("GET /cart?x=1 HTTP/1.1\r\n", asked, StringComparison.Ordinal);
        Assert.Contains("X-Colour: green\r\n", asked, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_ServerSilent_IsNoAnswerWithinItsTime()
    {
        var clock = new OneAlarm();
        var asking = SendAsync(clock, Cancel);
        using var accepted = await _server.AcceptTcpClientAsync(Cancel);

        clock.Ring();

        Assert.Equal("no answer within 7 s", (await asking).Failure);
        Assert.Equal(TimeSpan.FromSeconds(7), clock.SetFor);
    }

    [Fact]
    public async Task Send_CallerGivesUp_IsCancelled()
    {
        using var caller = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var asking = SendAsync(new OneAlarm(), caller.Token);
        using var accepted = await _server.AcceptTcpClientAsync(Cancel);

        await caller.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking);
    }

    [Fact]
    public async Task Send_NobodyListens_IsAFailure()
    {
        var url = Url;
        _server.Stop();

        var answer = await SendAsync(TimeProvider.System, Cancel, url);

        Assert.Null(answer.Status);
        Assert.Contains("Connection refused", answer.Failure, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _server.Dispose();
        _network.Dispose();
    }

    private Uri Url => new($"http://{_server.LocalEndpoint}/cart?x=1");

    private async Task<ProbeAnswer> SendAsync(TimeProvider clock, CancellationToken cancel, Uri? url = null)
    {
        using var probe = new HttpProbe(_network, clock);
        return await probe.SendAsync(
            new("GET", url ?? Url, new Dictionary<string, string> { ["X-Colour"] = "green" }, 7), cancel);
    }

    private async Task<string> AnswerAsync(string answer)
    {
        using var client = await _server.AcceptTcpClientAsync(Cancel);
        var stream = client.GetStream();
        var buffer = new byte[4096];
        var read = await stream.ReadAsync(buffer, Cancel);
        await stream.WriteAsync(Encoding.ASCII.GetBytes(answer), Cancel);
        return Encoding.ASCII.GetString(buffer, 0, read);
    }

    /// <summary>A clock whose one timer rings when a test says so.</summary>
    private sealed class OneAlarm : TimeProvider
    {
        private Action _ring = () => { };

        public TimeSpan SetFor { get; private set; }

        public void Ring() => _ring();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            (_ring, SetFor) = (() => callback(state), dueTime);
            return System.CreateTimer(_ => { }, null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
    }
}
