using System.Collections.Immutable;
using BlueGreen.Core.Settings;
using BlueGreen.Core.Smoke;
using BlueGreen.Core.Watching;

namespace BlueGreen.Core.Tests.Watching;

public sealed class ProbePolicyTests
{
    private static readonly WatchSamples s_none = WatchSamples.From(Some.Start);

    [Theory]
    [InlineData(200, "v2", 100, 1, 0, 0, 0)]
    [InlineData(500, "v2", 100, 1, 1, 0, 0)]
    [InlineData(200, "v1", 100, 1, 1, 1, 0)]
    [InlineData(200, null, 100, 1, 1, 1, 0)]
    [InlineData(502, null, 50, 1, 1, 1, 0)]
    [InlineData(200, "v1", 50, 0, 0, 0, 1)]
    [InlineData(200, null, 50, 0, 0, 0, 1)]
    [InlineData(500, "v1", 50, 0, 0, 0, 1)]
    public void Answer_IsCountedByVersionAndStatus(
        int status, string? version, int percent, int probes, int failed, int wrong, int old)
    {
        var samples = ProbePolicy.Add(s_none, Answer(status, version), Some.Plan, percent);
        Assert.Equal(
            (probes, failed, wrong, old), (samples.Probes, samples.Failed, samples.WrongVersion, samples.OldVersion));
    }

    [Theory]
    [InlineData(1_000, 0)]
    [InlineData(1_000.1, 1)]
    public void Answer_AboveTheLimit_IsSlow(double milliseconds, int slow) => Assert.Equal(
        slow,
        ProbePolicy.Add(s_none, Answer(200, "v2") with { Milliseconds = milliseconds }, Some.Plan, 100).Slow);

    [Fact]
    public void Answer_ThatNeverCame_FailedAndIsNoVersion()
    {
        var samples = ProbePolicy.Add(s_none, ProbeAnswer.None("refused", 1), Some.Plan, 100);
        Assert.Equal((1, 1, 0), (samples.Probes, samples.Failed, samples.WrongVersion));
        Assert.Equal("refused", samples.LastFailure);
    }

    [Theory]
    [InlineData(9, 9, 0, typeof(Judgement.Missing))]
    [InlineData(10, 1, 1, typeof(Judgement.Good))]
    [InlineData(10, 2, 0, typeof(Judgement.Breach))]
    [InlineData(10, 0, 2, typeof(Judgement.Breach))]
    [InlineData(100, 10, 10, typeof(Judgement.Good))]
    [InlineData(100, 11, 0, typeof(Judgement.Breach))]
    [InlineData(100, 0, 11, typeof(Judgement.Breach))]
    public void Samples_AreJudgedFromEnough(int probes, int failed, int slow, Type expected) => Assert.IsType(
        expected,
        ProbePolicy.Judge(s_none with { Probes = probes, Failed = failed, Slow = slow }, Some.Plan));

    [Fact]
    public void Requests_AreTheSettingsManyToProduction()
    {
        var watch = new WatchSettings { Probes = new() { Path = "/cart", Requests = 3, TimeoutSeconds = 4 } };
        var requests = ProbePolicy.Requests(Some.Plan with { Watch = watch });
        Assert.Equal(3, requests.Count);
        Assert.All(requests, request => Assert.Equal(
            ("GET", new Uri("http://shop/cart"), 0, 4),
            (request.Method, request.Url, request.Headers.Count, request.TimeoutSeconds)));
    }

    [Theory]
    [InlineData(500, "v2", 100, "status 500, expected 200")]
    [InlineData(500, "v1", 100, "status 500, expected 200")]
    [InlineData(200, "v1", 100, "version v1, expected v2")]
    [InlineData(200, null, 100, "version absent, expected v2")]
    [InlineData(200, null, 99, "earlier")]
    [InlineData(200, "v2", 100, "earlier")]
    public void Failure_IsRememberedUntilTheNext(int status, string? version, int percent, string last) => Assert.Equal(
        last,
        ProbePolicy.Add(s_none with { LastFailure = "earlier" }, Answer(status, version), Some.Plan, percent)
            .LastFailure);

    [Fact]
    public void Answers_AddUpFromLookToLook()
    {
        var before = new WatchSamples(Some.Start, 10, 1, 2, 3, 4, 900.5, "earlier", 1);
        var slow = Answer(500, "v1") with { Milliseconds = 1_234.56 };
        Assert.Equal(
            new WatchSamples(Some.Start, 11, 2, 3, 4, 4, 1_234.6, "status 500, expected 200", 1),
            ProbePolicy.Add(before, slow, Some.Plan, 100));
        Assert.Equal(before with { OldVersion = 5 }, ProbePolicy.Add(before, slow, Some.Plan, 99));
        Assert.Equal(before with { Probes = 11 }, ProbePolicy.Add(before, Answer(200, "v2"), Some.Plan, 99));
    }

    [Fact]
    public void Answers_WithoutAVersionHeader_CountForTheNewColour()
    {
        var plan = Some.Plan with { Smoke = new() { Version = new() { Header = null } } };
        Assert.Equal(
            s_none with { Probes = 1, SlowestMilliseconds = 20 },
            ProbePolicy.Add(s_none, Answer(200, null), plan, 50));
    }

    [Theory]
    [InlineData(9, 0, 0, "9 probes, 10 are needed (watch.probes.requestsMin)")]
    [InlineData(40, 5, 0, "5 of 40 probes failed (12.5 %, at most 10 % may: "
        + "watch.probes.failurePercentMax); last: refused")]
    [InlineData(40, 0, 5, "5 of 40 probes took longer than 1000 ms (12.5 %, at most 10 % may: "
        + "watch.probes.latencyMillisecondsMax; slowest 1500 ms)")]
    [InlineData(40, 4, 4, "4 of 40 probes failed, slowest 1500 ms")]
    public void Samples_AreToldWithTheNumbersCompared(int probes, int failed, int slow, string expected) =>
        Assert.Equal(
            expected,
            ProbePolicy.Judge(
                s_none with
                {
                    Probes = probes, Failed = failed, Slow = slow, SlowestMilliseconds = 1_500, LastFailure = "refused",
                },
                Some.Plan).Reason);

    private static ProbeAnswer Answer(int status, string? version) => new(
        status,
        version is null
            ? ImmutableDictionary<string, string>.Empty
            : ImmutableDictionary<string, string>.Empty.Add("x-version", version),
        "", 20, null);
}
