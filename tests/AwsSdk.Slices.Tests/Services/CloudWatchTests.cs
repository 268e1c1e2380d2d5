using Amazon.CloudWatch;
using Amazon.CloudWatch.Model;

namespace AwsSdk.Slices.Tests.Services;

/// <summary>Each CloudWatch operation, understood by something that is not ours.</summary>
public sealed class CloudWatchTests(AwsEndpoints endpoints)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(AwsEndpoints.Names), MemberType = typeof(AwsEndpoints))]
    public async Task Metric_Put_IsReadBackByStatistic(string endpoint)
    {
        var world = await endpoints.WorldAsync(endpoint);
        var minute = new DateTime(2026, 1, 2, 3, 4, 0, DateTimeKind.Utc);
        var dimension = new Dimension { Name = "TargetGroup", Value = "targetgroup/green/1" };

        await world.CloudWatch.PutMetricDataAsync(
            new()
            {
                Namespace = "Slices",
                MetricData =
                [
                    new() { MetricName = "Errors", Dimensions = [dimension], Timestamp = minute, Value = 3 },
                    new() { MetricName = "Errors", Dimensions = [dimension], Timestamp = minute, Value = 4 },
                ],
            },
            Cancel);
        var read = await world.CloudWatch.GetMetricDataAsync(
            new()
            {
                StartTime = minute,
                EndTime = minute.AddMinutes(1),
                MetricDataQueries = [Sum("errors", dimension)],
            },
            Cancel);

        var result = Assert.Single(read.MetricDataResults);
        Assert.Equal("errors", result.Id);
        Assert.Equal([7], result.Values);
        Assert.Equal([minute], result.Timestamps);
        Assert.Equal(DateTimeKind.Utc, result.Timestamps[0].Kind);
    }

    [Theory]
    [MemberData(nameof(AwsEndpoints.Names), MemberType = typeof(AwsEndpoints))]
    public async Task Alarm_SetToAlarm_IsDescribedAsThat(string endpoint)
    {
        var world = await endpoints.WorldAsync(endpoint);

        await world.CloudWatch.SetAlarmStateAsync(
            new() { AlarmName = world.Alarm, StateValue = StateValue.ALARM, StateReason = "A test asked." }, Cancel);
        var described = await world.CloudWatch.DescribeAlarmsAsync(
            new() { AlarmNames = [world.Alarm], AlarmTypes = ["MetricAlarm", "CompositeAlarm"] }, Cancel);

        var alarm = Assert.Single(described.MetricAlarms);
        Assert.Equal(StateValue.ALARM, alarm.StateValue);
        Assert.Equal("A test asked.", alarm.StateReason);
        Assert.NotNull(alarm.StateUpdatedTimestamp);
    }

    [Theory]
    [MemberData(nameof(AwsEndpoints.Names), MemberType = typeof(AwsEndpoints))]
    public async Task Alarm_ThatIsAbsent_IsResourceNotFound(string endpoint)
    {
        var world = await endpoints.WorldAsync(endpoint);

        await Assert.ThrowsAsync<ResourceNotFoundException>(() => world.CloudWatch.SetAlarmStateAsync(
            new() { AlarmName = "absent", StateValue = StateValue.OK, StateReason = "A test asked." }, Cancel));
    }

    private static MetricDataQuery Sum(string id, Dimension dimension) => new()
    {
        Id = id,
        MetricStat = new()
        {
            Metric = new() { Namespace = "Slices", MetricName = "Errors", Dimensions = [dimension] },
            Period = 60,
            Stat = "Sum",
        },
    };
}
