using Amazon.CloudWatch.Model;
using BlueGreen.Core;
using BlueGreen.Core.Planning;

namespace BlueGreen.Functions.Aws;

/// <summary>What is asked of CloudWatch, and under which ids the answers come back.</summary>
internal static class MetricQueries
{
    public const string LoadBalancerErrors = "loadBalancerErrors";

    private const string Namespace = "AWS/ApplicationELB";

    /// <summary>Seconds: the load balancer publishes once a minute ("CloudWatch metrics for your ALB").</summary>
    private const int PeriodSeconds = 60;

    private static readonly (string Id, string Metric, string Statistic)[] s_colour =
    [
        ("Requests", "RequestCount", "Sum"),
        ("Errors", "HTTPCode_Target_5XX_Count", "Sum"),
        ("ConnectionErrors", "TargetConnectionErrorCount", "Sum"),
        ("P50", "TargetResponseTime", "p50"),
        ("P95", "TargetResponseTime", "p95"),
        ("P99", "TargetResponseTime", "p99"),
    ];

    public static IEnumerable<MetricDataQuery> OfColour(string prefix, PipelineResources resources, Colour colour) =>
        s_colour.Select(query => Query(
            prefix + query.Id, query.Metric, query.Statistic,
            ("LoadBalancer", resources.LoadBalancer), ("TargetGroup", resources[colour].TargetGroup)));

    public static MetricDataQuery OfLoadBalancer(PipelineResources resources) => Query(
        LoadBalancerErrors, "HTTPCode_ELB_5XX_Count", "Sum", ("LoadBalancer", resources.LoadBalancer));

    private static MetricDataQuery Query(
        string id, string metric, string statistic, params (string Name, string Value)[] dimensions) => new()
    {
        Id = id,
        ReturnData = true,
        MetricStat = new MetricStat
        {
            Metric = new Metric
            {
                Namespace = Namespace,
                MetricName = metric,
                Dimensions = [.. dimensions.Select(own => new Dimension { Name = own.Name, Value = own.Value })],
            },
            Period = PeriodSeconds,
            Stat = statistic,
        },
    };
}
