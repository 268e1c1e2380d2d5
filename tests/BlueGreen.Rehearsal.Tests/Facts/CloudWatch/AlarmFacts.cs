using BlueGreen.Rehearsal.CloudWatch;

namespace BlueGreen.Rehearsal.Tests.Facts.CloudWatch;

/// <summary>
/// CloudWatch User Guide, "Evaluating an alarm", "Configuring how CloudWatch alarms treat missing data" and "Alarm
/// events and EventBridge"; API reference, PutMetricAlarm and SetAlarmState.
/// </summary>
public sealed class AlarmFacts
{
    [Fact]
    [Trait("Fact", "An alarm with a period of a minute is evaluated every minute, when its datapoint has come.")]
    public async Task Alarm_DataBreaches_ChangesAtTheMinuteItsDatapointIsThere()
    {
        await using var rig = await MonitoringRig.StartAsync();
        await rig.PutAlarmAsync();
        rig.Measure(5);

        await rig.MinutesAsync(1);
        Assert.Equal("INSUFFICIENT_DATA", await rig.StateAsync());
        await rig.MinutesAsync(1);

        Assert.Equal("ALARM", await rig.StateAsync());
    }

    [Fact]
    [Trait("Fact", "A datapoint that is three minutes late still raises its alarm.")]
    public async Task Alarm_LateDatapoint_IsStillInTheEvaluationRange()
    {
        await using var rig = await MonitoringRig.StartAsync(MetricDelay.Exactly(MetricDelay.Usual.Most));
        await rig.PutAlarmAsync();
        rig.Measure(5);

        await rig.MinutesAsync(4);

        Assert.Equal("ALARM", await rig.StateAsync());
    }

    [Fact]
    [Trait("Fact",
        "When a metric stops, an alarm judges its last datapoints again: those of an earlier deployment, say.")]
    public async Task Alarm_MetricStopped_StaysInAlarmSinceBefore()
    {
        await using var rig = await MonitoringRig.StartAsync();
        await rig.PutAlarmAsync(""", "TreatMissingData": "notBreaching" """);
        rig.Measure(5);
        await rig.MinutesAsync(2);
        var raised = (await rig.AlarmAsync())["StateUpdatedTimestamp"]!.GetValue<DateTimeOffset>();

        await rig.MinutesAsync(2);

        var alarm = await rig.AlarmAsync();
        Assert.Equal("ALARM", (string?)alarm["StateValue"]);
        Assert.Equal(raised, alarm["StateUpdatedTimestamp"]!.GetValue<DateTimeOffset>());
    }

    [Theory]
    [InlineData("missing", "INSUFFICIENT_DATA")]
    [InlineData("ignore", "ALARM")]
    [InlineData("breaching", "ALARM")]
    [InlineData("notBreaching", "OK")]
    [Trait("Fact",
        "Without any datapoint TreatMissingData decides: missing is INSUFFICIENT_DATA, ignore keeps the state.")]
    public async Task Alarm_WithoutDatapoints_DoesAsTreatMissingDataSays(string treatment, string state)
    {
        await using var rig = await MonitoringRig.StartAsync();
        await rig.PutAlarmAsync($$""", "TreatMissingData": "{{treatment}}" """);
        rig.Measure(5);
        await rig.MinutesAsync(2);
        Assert.Equal("ALARM", await rig.StateAsync());

        await rig.MinutesAsync(10);

        Assert.Equal(state, await rig.StateAsync());
    }

    [Fact]
    [Trait("Fact", "Enough real datapoints in the longer evaluation range make TreatMissingData irrelevant.")]
    public async Task Alarm_WithOldButEnoughDatapoints_DoesNotFillIn()
    {
        await using var rig = await MonitoringRig.StartAsync();
        await rig.PutAlarmAsync(""", "TreatMissingData": "breaching" """, periods: 2);
        foreach (var _ in Enumerable.Range(0, 3))
        {
            rig.Measure(0);
            await rig.MinutesAsync(1);
        }

        await rig.MinutesAsync(2);

        Assert.Equal("OK", await rig.StateAsync());
    }

    [Theory]
    [InlineData(10)]
    [InlineData(20)]
    [InlineData(30)]
    [Trait("Fact", "A period of 10, 20 or 30 seconds on a metric that is a minute wide ends in INSUFFICIENT_DATA.")]
    public async Task Alarm_FinerThanItsMetric_HasInsufficientData(int period)
    {
        await using var rig = await MonitoringRig.StartAsync();
        await rig.PutAlarmAsync(period: period);
        foreach (var _ in Enumerable.Range(0, 5))
        {
            rig.Measure(5);
            await rig.MinutesAsync(1);
        }

        Assert.Equal("INSUFFICIENT_DATA", await rig.StateAsync());
    }

    [Fact]
    [Trait("Fact", "Every change of state is an event, with the state before it in `previousState`.")]
    public async Task Alarm_ChangingItsState_TellsTheBusBothStates()
    {
        await using var rig = await MonitoringRig.StartAsync();
        await rig.PutAlarmAsync(""", "TreatMissingData": "notBreaching" """);
        await rig.MinutesAsync(1);
        rig.Measure(5);
        await rig.MinutesAsync(2);

        var changed = rig.Bus.Events.Last();
        Assert.Equal(("aws.cloudwatch", "CloudWatch Alarm State Change"), (changed.Source, changed.DetailType));
        Assert.Equal(("OK", "ALARM"), (
            (string?)changed.Detail["previousState"]!["value"], (string?)changed.Detail["state"]!["value"]));
        Assert.Equal(2, rig.Bus.Events.Count);
    }

    [Fact]
    [Trait("Fact", "SetAlarmState holds until the next evaluation, and is told of like any other change.")]
    public async Task SetAlarmState_UntilTheNextEvaluation_Holds()
    {
        await using var rig = await MonitoringRig.StartAsync();
        await rig.PutAlarmAsync();

        await rig.CallAsync(
            "SetAlarmState", """{"AlarmName": "errors", "StateValue": "ALARM", "StateReason": "a drill"}""");
        Assert.Equal("ALARM", await rig.StateAsync());
        await rig.MinutesAsync(1);

        Assert.Equal("INSUFFICIENT_DATA", await rig.StateAsync());
        Assert.Equal(2, rig.Bus.Events.Count);
    }
}
