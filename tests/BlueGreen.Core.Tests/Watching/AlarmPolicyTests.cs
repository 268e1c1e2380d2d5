using BlueGreen.Core.Settings;
using BlueGreen.Core.Watching;

namespace BlueGreen.Core.Tests.Watching;

public sealed class AlarmPolicyTests
{
    private static readonly WatchSettings s_settings = new() { Alarms = ["errors", "queue"] };

    [Theory]
    [InlineData("OK", "OK", typeof(Judgement.Good))]
    [InlineData("OK", "INSUFFICIENT_DATA", typeof(Judgement.Good))]
    [InlineData("OK", "ALARM", typeof(Judgement.Breach))]
    [InlineData("ALARM", null, typeof(Judgement.Breach))]
    [InlineData("OK", null, typeof(Judgement.Missing))]
    public void Alarms_AreJudged(string first, string? second, Type expected)
    {
        List<AlarmState> found = [new("errors", first, "")];
        if (second is not null)
            found.Add(new("queue", second, ""));
        Assert.IsType(expected, AlarmPolicy.Judge(found, s_settings));
    }

    [Fact]
    public void Alarms_WhenNoneAreNamed_AreQuiet() =>
        Assert.IsType<Judgement.Good>(AlarmPolicy.Judge([], new WatchSettings()));
}
