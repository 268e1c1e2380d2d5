using System.Collections.Immutable;
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

    private static ProbeAnswer Answer(int status, string? version) => new(
        status,
        version is null
            ? ImmutableDictionary<string, string>.Empty
            : ImmutableDictionary<string, string>.Empty.Add("x-version", version),
        "", 20, null);
}
