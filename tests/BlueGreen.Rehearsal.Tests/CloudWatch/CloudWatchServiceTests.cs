using System.Collections.Immutable;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Clock;
using BlueGreen.Rehearsal.CloudWatch;

namespace BlueGreen.Rehearsal.Tests.CloudWatch;

public sealed class CloudWatchServiceTests : IAsyncLifetime
{
    private readonly ManualTime _time = new();
    private readonly EventRecorder _bus = new();
    private readonly Monitoring _monitoring;

    public CloudWatchServiceTests() =>
        _monitoring = new(AwsAccount.Rehearsal, new RehearsalClock(_time, TimeProvider.System), _bus,
            MetricDelay.Exactly(TimeSpan.FromMinutes(1)));

    /// <summary>The first evaluation is waited for before a test moves the clock.</summary>
    public async ValueTask InitializeAsync() => await _time.SetAsync(TimeSpan.FromMinutes(1));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _monitoring.DisposeAsync();

    [Fact]
    public async Task GetMetricData_BeforeThePublishDelay_HasNothing()
    {
        Measure(5);
        _time.Advance(TimeSpan.FromMinutes(2) - TimeSpan.FromTicks(1));
        Assert.Empty(await SumsAsync());

        _time.Advance(TimeSpan.FromTicks(1));

        Assert.Equal((double[])[5], await SumsAsync());
    }

    [Fact]
    public async Task GetMetricData_MinutesWithoutMeasurement_AreNotThere()
    {
        Measure(5);
        _time.Advance(TimeSpan.FromMinutes(3));
        Measure(7);
        Measure(1);
        _time.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal((double[])[8, 5], await SumsAsync());
    }

    [Fact]
    public async Task GetMetricData_EndTime_IsExclusiveAndStartInclusive()
    {
        var start = _time.GetUtcNow();
        Measure(5);
        _time.Advance(TimeSpan.FromMinutes(1));
        Measure(7);
        _time.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal((double[])[5], await SumsAsync(start, start.AddMinutes(1)));
        Assert.Equal((double[])[7], await SumsAsync(start.AddMinutes(1), start.AddMinutes(2)));
    }

    [Fact]
    public async Task GetMetricData_Expression_AnswersOnlyWhatReturnsData()
    {
        Measure(5);
        _time.Advance(TimeSpan.FromMinutes(2));

        var answer = await CallAsync("GetMetricData", $$"""
            {{Window(DateTimeOffset.UnixEpoch, _time.GetUtcNow())}},"MetricDataQueries":[
              {"Id":"double","Expression":"m*2","Label":"twice"},
              {"Id":"m","ReturnData":"false","MetricStat":{{Stat("60")}} }]}
            """);

        var result = Assert.Single(answer["MetricDataResults"]!.AsArray())!;
        Assert.Equal("twice", result["Label"]!.GetValue<string>());
        Assert.Equal("[10]", result["Values"]!.ToJsonString());
        Assert.Equal("Complete", result["StatusCode"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("7")]
    [InlineData("90")]
    public async Task GetMetricData_PeriodThatNoMetricHas_IsRefused(string period)
    {
        var error = await Assert.ThrowsAsync<AwsException>(() => CallAsync("GetMetricData", $$"""
            {{Window(DateTimeOffset.UnixEpoch, _time.GetUtcNow())}},"MetricDataQueries":[
              {"Id":"m","MetricStat":{{Stat(period)}} }]}
            """));

        Assert.Equal("ValidationError", error.Code);
    }

    [Fact]
    public async Task PutMetricData_ValuesWithCounts_AreReadBackAndListed()
    {
        await CallAsync("PutMetricData", """
            {"Namespace":"Shop","MetricData":[{"MetricName":"Errors","Values":["2","3"],"Counts":["10","1"]}]}
            """);
        _time.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal((double[])[23], await SumsAsync());
        Assert.Equal(
            """[{"Namespace":"Shop","MetricName":"Errors","Dimensions":[]}]""",
            (await CallAsync("ListMetrics", """{"Namespace":"Shop"}"""))["Metrics"]!.ToJsonString());
    }

    [Fact]
    public async Task Alarm_DataBreaches_ChangesWithinTheMinuteAndTellsTheBus()
    {
        await PutAlarmAsync();
        Measure(5);

        await MinutesAsync(2);

        Assert.Equal("ALARM", await StateAsync());
        var changed = Assert.Single(_bus.Events);
        Assert.Equal("CloudWatch Alarm State Change", changed.DetailType);
        Assert.Equal("errors", changed.Detail["alarmName"]!.GetValue<string>());
        Assert.Equal("INSUFFICIENT_DATA", changed.Detail["previousState"]!["value"]!.GetValue<string>());
        Assert.Equal("2026-11-21T09:02:00.000+0000", changed.Detail["state"]!["timestamp"]!.GetValue<string>());
        Assert.Equal("Shop", changed.Detail["configuration"]!["metrics"]![0]!["metricStat"]!["metric"]!["namespace"]!
            .GetValue<string>());
        Assert.Equal(["arn:aws:cloudwatch:eu-west-1:111111111111:alarm:errors"], changed.Resources);
    }

    [Fact]
    public async Task Alarm_MetricStops_HoldsOnToOldDatapointsForAWhile()
    {
        await PutAlarmAsync();
        Measure(5);
        await MinutesAsync(4);
        Assert.Equal("ALARM", await StateAsync());

        await MinutesAsync(1);

        Assert.Equal("INSUFFICIENT_DATA", await StateAsync());
    }

    [Fact]
    public async Task SetAlarmState_UntilTheNextEvaluation_Holds()
    {
        await PutAlarmAsync();

        await CallAsync("SetAlarmState", """{"AlarmName":"errors","StateValue":"ALARM","StateReason":"a drill"}""");
        Assert.Equal("ALARM", await StateAsync());
        await MinutesAsync(1);

        Assert.Equal("INSUFFICIENT_DATA", await StateAsync());
    }

    [Theory]
    [InlineData("SetAlarmState", """{"AlarmName":"nobody","StateValue":"OK","StateReason":"x"}""", "ResourceNotFound")]
    [InlineData("SetAlarmState", """{"AlarmName":"nobody","StateValue":"FINE","StateReason":"x"}""", "ValidationError")]
    [InlineData("DeleteAlarms", """{"AlarmNames":["nobody"]}""", "ResourceNotFound")]
    [InlineData("PutMetricAlarm", """{"AlarmName":"x"}""", "ValidationError")]
    [InlineData("GetDashboard", "{}", "UnknownOperationException")]
    public async Task Call_Wrong_FailsWithTheServicesCode(string action, string parameters, string code) =>
        Assert.Equal(code, (await Assert.ThrowsAsync<AwsException>(() => CallAsync(action, parameters))).Code);

    [Fact]
    public async Task AlarmResource_FromTheTemplate_IsDescribedByItsName()
    {
        var kind = Assert.Single(_monitoring.ResourceKinds);

        var made = await kind.CreateAsync(new("Errors", "Shop", JsonNode.Parse(AlarmProperties)!.AsObject()), Cancel);
        var alarm = (await CallAsync("DescribeAlarms", """{"AlarmNames":["Shop-Errors"]}"""))["MetricAlarms"]![0]!;

        Assert.Equal("Shop-Errors", made.PhysicalId);
        Assert.Equal(made.Attributes["Arn"]!.GetValue<string>(), alarm["AlarmArn"]!.GetValue<string>());
        Assert.Equal("missing", alarm["TreatMissingData"]!.GetValue<string>());
        Assert.Equal("Sum", alarm["Statistic"]!.GetValue<string>());
        await kind.DeleteAsync(made, Cancel);
        Assert.Empty((await CallAsync("DescribeAlarms", "{}"))["MetricAlarms"]!.AsArray());
    }

    private const string AlarmProperties = """
        {"AlarmName":null,"Namespace":"Shop","MetricName":"Errors","Statistic":"Sum","Period":"60","Threshold":"1",
         "EvaluationPeriods":"1","ComparisonOperator":"GreaterThanOrEqualToThreshold"}
        """;

    private void Measure(double value) => _monitoring.Metrics
        .Series(new("Shop", "Errors", ImmutableSortedDictionary<string, string>.Empty)).Add(value, _time.GetUtcNow());

    private Task<JsonObject> PutAlarmAsync() =>
        CallAsync("PutMetricAlarm", AlarmProperties.Replace("null", "\"errors\"", StringComparison.Ordinal));

    private async Task<string> StateAsync() =>
        (await CallAsync("DescribeAlarms", """{"AlarmNames":["errors"]}"""))["MetricAlarms"]![0]!["StateValue"]!
            .GetValue<string>();

    /// <summary>Returns when the evaluation of each minute is over and the next is waited for.</summary>
    private async Task MinutesAsync(int minutes)
    {
        foreach (var _ in Enumerable.Range(0, minutes))
        {
            _time.Advance(TimeSpan.FromMinutes(1));
            await _time.SetAsync(TimeSpan.FromMinutes(1));
        }
    }

    private async Task<double[]> SumsAsync(DateTimeOffset? from = null, DateTimeOffset? to = null)
    {
        var answer = await CallAsync("GetMetricData", $$"""
            {{Window(from ?? DateTimeOffset.UnixEpoch, to ?? _time.GetUtcNow())}},"MetricDataQueries":[
              {"Id":"m","MetricStat":{{Stat("60")}} }]}
            """);
        return [.. answer["MetricDataResults"]![0]!["Values"]!.AsArray().Select(value => value!.GetValue<double>())];
    }

    private static string Window(DateTimeOffset from, DateTimeOffset to) =>
        $$"""{"StartTime":"{{from:O}}","EndTime":"{{to:O}}" """;

    private static string Stat(string period) =>
        $$"""{"Metric":{"Namespace":"Shop","MetricName":"Errors"},"Period":"{{period}}","Stat":"Sum"}""";

    private Task<JsonObject> CallAsync(string action, string parameters) => _monitoring.Service.CallAsync(
        new("cloudwatch", action, JsonNode.Parse(parameters)!.AsObject(), Caller.Operator), Cancel);
}
