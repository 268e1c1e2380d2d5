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
        Assert.Equal(new Judgement.Good("0 alarms quiet"), AlarmPolicy.Judge([], new WatchSettings()));

    [Fact]
    public void Alarms_AreToldByName()
    {
        AlarmState quiet = new("errors", "OK", "fine"), raised = new("queue", "ALARM", "7 > 5");
        Assert.Equal(
            new Judgement.Breach("the alarm queue is in ALARM: 7 > 5"), AlarmPolicy.Judge([quiet, raised], s_settings));
        Assert.Equal(new Judgement.Missing("no alarm is named errors, queue"), AlarmPolicy.Judge([], s_settings));
        Assert.Equal(new Judgement.Missing("no alarm is named queue"), AlarmPolicy.Judge([quiet], s_settings));
    }
}
