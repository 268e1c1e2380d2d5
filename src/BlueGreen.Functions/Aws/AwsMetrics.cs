using Amazon.CloudWatch;
using Amazon.CloudWatch.Model;
using BlueGreen.Core;
using BlueGreen.Core.Planning;
using BlueGreen.Core.Watching;
using BlueGreen.Functions.Ports;

namespace BlueGreen.Functions.Aws;

/// <summary>The load balancer's metrics and the alarms of CloudWatch.</summary>
internal sealed class AwsMetrics(IAmazonCloudWatch monitoring) : IMetrics
{
    /// <summary>Alarms that DescribeAlarms takes at once ("DescribeAlarms", API reference).</summary>
    private const int AlarmsMax = 100;

    public async Task<TrafficMetrics> ReadAsync(
        PipelineResources resources, Colour to, DateTimeOffset start, DateTimeOffset end, CancellationToken cancel)
    {
        var request = new GetMetricDataRequest
        {
            MetricDataQueries =
            [
                .. MetricQueries.OfColour("to", resources, to),
                .. MetricQueries.OfColour("from", resources, to.Other),
                MetricQueries.OfLoadBalancer(resources),
            ],
            StartTime = start.UtcDateTime,
            // CloudWatch refuses an empty span.
            EndTime = (end > start ? end : start.AddSeconds(1)).UtcDateTime,
        };
        var series = new MetricSeries();
        do
        {
            var answer = await AwsCalls.RunAsync(
                "GetMetricData", () => monitoring.GetMetricDataAsync(request, cancel));
            series.Add(answer.MetricDataResults ?? []);
            request.NextToken = answer.NextToken;
        }
        while (request.NextToken is not null);
        return new(
            series.OfColour("to"), series.OfColour("from"), series.Sum(MetricQueries.LoadBalancerErrors));
    }

    public async Task<IReadOnlyList<AlarmState>> ReadAlarmsAsync(IReadOnlyList<string> names, CancellationToken cancel)
    {
        var found = new List<AlarmState>();
        foreach (var chunk in names.Chunk(AlarmsMax))
        {
            var answer = await AwsCalls.RunAsync("DescribeAlarms", () => monitoring.DescribeAlarmsAsync(
                new()
                {
                    AlarmNames = [.. chunk],
                    AlarmTypes = [AlarmType.MetricAlarm.Value, AlarmType.CompositeAlarm.Value],
                    MaxRecords = AlarmsMax,
                },
                cancel));
            found.AddRange((answer.MetricAlarms ?? []).Select(alarm =>
                new AlarmState(alarm.AlarmName, alarm.StateValue.Value, alarm.StateReason ?? "")));
            found.AddRange((answer.CompositeAlarms ?? []).Select(alarm =>
                new AlarmState(alarm.AlarmName, alarm.StateValue.Value, alarm.StateReason ?? "")));
        }
        return found;
    }
}
