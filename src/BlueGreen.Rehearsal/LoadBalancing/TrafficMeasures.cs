using System.Collections.Immutable;
using BlueGreen.Rehearsal.CloudWatch;

namespace BlueGreen.Rehearsal.LoadBalancing;

/// <summary>
/// What one load balancer, or one target group behind it, has seen: counters for the live view, and the metrics
/// that CloudWatch gets from a real one.
/// </summary>
/// <remarks>Source: "CloudWatch metrics for your Application Load Balancer". Zones are not imitated.</remarks>
public sealed class TrafficMeasures
{
    private const string Namespace = "AWS/ApplicationELB";
    private readonly IMetricSeries _requests;
    private readonly IMetricSeries _requestsPerTarget;
    private readonly IMetricSeries[] _targetCodes;
    private readonly IMetricSeries _responseTime;
    private readonly IMetricSeries _connectionErrors;
    private readonly IMetricSeries _balancerErrors;
    private readonly IMetricSeries _healthyHosts;
    private readonly IMetricSeries _unhealthyHosts;
    private readonly Func<string, IMetricSeries> _series;
    private readonly bool _ofGroup;
    private long _requestCount;
    private long _targetErrorCount;
    private long _balancerErrorCount;

    public TrafficMeasures(IMetrics metrics, ImmutableSortedDictionary<string, string> dimensions)
    {
        _series = name => metrics.Series(new(Namespace, name, dimensions));
        _ofGroup = dimensions.ContainsKey("TargetGroup");
        _requests = _series("RequestCount");
        _requestsPerTarget = _series("RequestCountPerTarget");
        _targetCodes = [.. Enumerable.Range(2, 4).Select(hundreds => _series($"HTTPCode_Target_{hundreds}XX_Count"))];
        _responseTime = _series("TargetResponseTime");
        _connectionErrors = _series("TargetConnectionErrorCount");
        _balancerErrors = _series("HTTPCode_ELB_5XX_Count");
        _healthyHosts = _series("HealthyHostCount");
        _unhealthyHosts = _series("UnHealthyHostCount");
    }

    /// <summary>Requests for which a target was chosen.</summary>
    public long Requests => Interlocked.Read(ref _requestCount);

    /// <summary>5xx that targets answered.</summary>
    public long TargetErrors => Interlocked.Read(ref _targetErrorCount);

    /// <summary>502, 503 and 504 that the load balancer answered in a target's stead.</summary>
    public long BalancerErrors => Interlocked.Read(ref _balancerErrorCount);

    public void Chosen(int targets, DateTimeOffset at, long requests = 1)
    {
        Interlocked.Add(ref _requestCount, requests);
        _requests.Add(1, requests, at);
        if (_ofGroup) _requestsPerTarget.Add(1.0 / targets, requests, at);
    }

    public void Answered(int statusCode, TimeSpan headersAfter, DateTimeOffset at, long requests = 1)
    {
        var hundreds = statusCode / 100;
        if (hundreds == 5) Interlocked.Add(ref _targetErrorCount, requests);
        if (hundreds is >= 2 and <= 5) _targetCodes[hundreds - 2].Add(1, requests, at);
        _responseTime.Add(headersAfter.TotalSeconds, requests, at);
    }

    public void ConnectionFailed(DateTimeOffset at) => _connectionErrors.Add(1, at);

    /// <summary>As in AWS, only the load balancer has this metric, not its groups; the live view counts both.</summary>
    public void AnsweredByBalancer(int statusCode, DateTimeOffset at, long requests = 1)
    {
        Interlocked.Add(ref _balancerErrorCount, requests);
        if (_ofGroup) return;
        _balancerErrors.Add(1, requests, at);
        _series($"HTTPCode_ELB_{statusCode}_Count").Add(1, requests, at);
    }

    public void Hosts(int healthy, int unhealthy, DateTimeOffset at)
    {
        _healthyHosts.Add(healthy, at);
        _unhealthyHosts.Add(unhealthy, at);
    }
}
