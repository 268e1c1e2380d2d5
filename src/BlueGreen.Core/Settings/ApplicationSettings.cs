namespace BlueGreen.Core.Settings;

/// <summary>`bluegreen.json`: the one file a user edits. Documented in bluegreen.schema.json.</summary>
public sealed record ApplicationSettings
{
    /// <summary>
    /// Names everything that is installed; at most 20 characters, so that target group names fit AWS's 32.
    /// </summary>
    public required string Application { get; init; }

    /// <summary>The ECR repository whose pushes start deployments; the stack creates it.</summary>
    public required string Repository { get; init; }

    /// <summary>Only tags that begin so start a deployment; empty for all tags.</summary>
    public string TagPrefix { get; init; } = "";

    public ContainerSettings Container { get; init; } = new();

    public HealthCheckSettings HealthCheck { get; init; } = new();

    public NetworkSettings Network { get; init; } = new();

    public DeploySettings Deploy { get; init; } = new();

    public SmokeSettings Smoke { get; init; } = new();

    public ApprovalSettings Approval { get; init; } = new();

    public TrafficSettings Traffic { get; init; } = new();

    public WatchSettings Watch { get; init; } = new();

    public RetentionSettings Retention { get; init; } = new();
}

/// <summary>The shape of a task: what Fargate gives it and what the container is told.</summary>
public sealed record ContainerSettings
{
    public string Name { get; init; } = "app";

    public int Port { get; init; } = 8080;

    /// <summary>CPU units; 1,024 are one vCPU. Fargate accepts certain pairs of CPU and memory only.</summary>
    public int Cpu { get; init; } = 256;

    public int MemoryMegabytes { get; init; } = 512;

    /// <summary>Between SIGTERM and SIGKILL; Fargate accepts 2 to 120.</summary>
    public int StopTimeoutSeconds { get; init; } = 30;

    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();
}

/// <summary>How the load balancer decides that a task may take traffic.</summary>
public sealed record HealthCheckSettings
{
    public string Path { get; init; } = "/health";

    /// <summary>The status codes that pass, as ALB writes them: `200` or `200-299`.</summary>
    public string Status { get; init; } = "200";

    public int IntervalSeconds { get; init; } = 10;

    public int TimeoutSeconds { get; init; } = 5;

    public int HealthyCount { get; init; } = 2;

    public int UnhealthyCount { get; init; } = 3;

    /// <summary>How long requests in flight may finish on a task that goes.</summary>
    public int DeregistrationDelaySeconds { get; init; } = 30;
}

/// <summary>Where the load balancer listens, and in which network.</summary>
public sealed record NetworkSettings
{
    /// <summary>Where browsers look for http (RFC 9110, 4.2.1).</summary>
    internal const int HttpPort = 80;

    /// <summary>Where browsers look for https (RFC 9110, 4.2.2).</summary>
    internal const int HttpsPort = 443;

    /// <summary>An existing VPC with public and private subnets; absent, one is created.</summary>
    public string? VpcId { get; init; }

    /// <summary>Unless it is given, the usual one: 443 with a certificate, 80 without.</summary>
    public int ProductionPort
    {
        get => field is 0 ? CertificateArn is null ? HttpPort : HttpsPort : field;
        init;
    }

    public int TestPort { get; init; } = 8080;

    /// <summary>
    /// With a certificate the production listener speaks HTTPS, and <see cref="HostName"/> must be given.
    /// </summary>
    public string? CertificateArn { get; init; }

    /// <summary>The name users reach; absent, the load balancer's own.</summary>
    public string? HostName { get; init; }

    /// <summary>Which paths of the production listener belong to the application.</summary>
    public string PathPattern { get; init; } = "/*";

    /// <summary>Who else may reach the test listener, beside the functions; required with an imported VPC.</summary>
    public IReadOnlyList<string> TestCidrs { get; init; } = [];
}
