using System.Globalization;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;

namespace BlueGreen.Rehearsal.LoadBalancing.Health;

/// <summary>How a group's targets are checked; defaults are those of an Application Load Balancer with HTTP.</summary>
public sealed record HealthCheck
{
    public const string TrafficPort = "traffic-port";

    public bool Enabled { get; init; } = true;

    public string Path { get; init; } = "/";

    public string Port { get; init; } = TrafficPort;

    public int IntervalSeconds { get; init; } = 30;

    public int TimeoutSeconds { get; init; } = 5;

    public int HealthyThreshold { get; init; } = 5;

    public int UnhealthyThreshold { get; init; } = 2;

    /// <summary>`200`, `200,202` or `200-299`.</summary>
    public string Codes { get; init; } = "200";

    /// <summary>Reads the members that CloudFormation and the API spell alike.</summary>
    public static HealthCheck Parse(JsonObject source) => new HealthCheck().With(source);

    /// <summary>These members replaced, the others kept.</summary>
    public HealthCheck With(JsonObject source)
    {
        var check = this with
        {
            Enabled = source.Flag("HealthCheckEnabled") ?? Enabled,
            Path = source.Text("HealthCheckPath") ?? Path,
            Port = source.Text("HealthCheckPort") ?? Port,
            IntervalSeconds = source.Number("HealthCheckIntervalSeconds") ?? IntervalSeconds,
            TimeoutSeconds = source.Number("HealthCheckTimeoutSeconds") ?? TimeoutSeconds,
            HealthyThreshold = source.Number("HealthyThresholdCount") ?? HealthyThreshold,
            UnhealthyThreshold = source.Number("UnhealthyThresholdCount") ?? UnhealthyThreshold,
            Codes = (source["Matcher"] as JsonObject)?.Text("HttpCode") ?? Codes,
        };
        Demand(check.IntervalSeconds is >= 5 and <= 300, "Health check interval", check.IntervalSeconds, "5 to 300");
        Demand(check.TimeoutSeconds is >= 2 and <= 120, "Health check timeout", check.TimeoutSeconds, "2 to 120");
        Demand(check.TimeoutSeconds < check.IntervalSeconds, "Health check timeout", check.TimeoutSeconds,
            $"smaller than the interval of {check.IntervalSeconds}");
        Demand(check.HealthyThreshold is >= 2 and <= 10, "Healthy threshold", check.HealthyThreshold, "2 to 10");
        Demand(check.UnhealthyThreshold is >= 2 and <= 10, "Unhealthy threshold", check.UnhealthyThreshold, "2 to 10");
        return check;
    }

    public int PortOf(Target target) =>
        Port == TrafficPort ? target.Port : int.Parse(Port, CultureInfo.InvariantCulture);

    public bool Accepts(int statusCode) => Codes.Split(',').Any(part =>
    {
        var ends = part.Split('-');
        return statusCode >= int.Parse(ends[0], CultureInfo.InvariantCulture)
            && statusCode <= int.Parse(ends[^1], CultureInfo.InvariantCulture);
    });

    private static void Demand(bool holds, string what, int found, string expected)
    {
        if (!holds) throw Elb.Invalid($"{what} '{found}' must be {expected}");
    }
}
