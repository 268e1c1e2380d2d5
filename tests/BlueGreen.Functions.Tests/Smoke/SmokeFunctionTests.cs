using BlueGreen.Functions.Smoke;
using BlueGreen.Functions.Tests.Fakes;

namespace BlueGreen.Functions.Tests.Smoke;

public sealed class SmokeFunctionTests
{
    private readonly World _world = new();

    [Fact]
    public async Task Smoke_OfAGoodRelease_PassesAndReportsEveryCheck()
    {
        var output = await _world.SmokeAsync(_world.Deploying());
        Assert.Equal((SmokeVerdict.Pass, 6), (output.Verdict, output.Checks.Count));
        Assert.All(_world.Probe.Requests, request => Assert.Equal("green", request.Headers["X-Colour"]));
    }

    [Fact]
    public async Task Smoke_AnsweredOnceByTheOldVersion_Fails()
    {
        var asked = 0;
        _world.Probe.Answer = _ => FakeProbe.Of(200, Interlocked.Increment(ref asked) == 3 ? "v1" : "v2");
        var output = await _world.SmokeAsync(_world.Deploying());
        Assert.Equal((SmokeVerdict.Fail, 6, 1), (
            output.Verdict, output.Checks.Count, output.Checks.Count(check => !check.Passed)));
        Assert.Contains("answered by version \"v1\"", output.Reason, StringComparison.Ordinal);
    }
}
