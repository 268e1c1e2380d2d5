namespace BlueGreen.Core.Settings;

/// <summary>How long, and how often, the idle colour is asked whether it has converged.</summary>
/// <remarks>Settings of a plan are `set`: what an older plan lacks has its default (docs/decisions/0049).</remarks>
public sealed record DeploySettings
{
    public int PollSeconds { get; set; } = 10;

    /// <summary>From the plan's making to convergence; ECS itself would try for ever.</summary>
    public int TimeoutSeconds { get; set; } = 900;

    /// <summary>
    /// This many stopped tasks of the new revision are a crash loop. ECS's circuit breaker counts 3 at least.
    /// </summary>
    public int StoppedTasksMax { get; set; } = 3;
}

/// <summary>The checks that the idle colour must pass away from users.</summary>
public sealed record SmokeSettings
{
    public int TimeoutSeconds { get; set; } = 5;

    public VersionFingerprint Version { get; set; } = new();

    public IReadOnlyList<SmokeCheck> Checks { get; set; } = [new() { Path = "/" }];
}

/// <summary>Where an answer says which version made it, and what it must say.</summary>
public sealed record VersionFingerprint
{
    public string Path { get; set; } = "/version";

    /// <summary>Read from the JSON body unless <see cref="Header"/> is given.</summary>
    public string JsonPath { get; set; } = "$.version";

    /// <summary>
    /// When given, every probed answer carries it, so that wrong-version answers are recognised on any path.
    /// </summary>
    public string? Header { get; set; } = "X-Version";

    /// <summary>`{tag}` and `{digest}` stand for the release's.</summary>
    public string Expect { get; set; } = "{tag}";

    /// <summary>
    /// This many answers in a row prove the version; several, so that each of a few tasks is likely met.
    /// </summary>
    public int Requests { get; set; } = 5;
}

/// <summary>One request to the idle colour and what its answer must be.</summary>
public sealed record SmokeCheck
{
    public string Method { get; set; } = "GET";

    public required string Path { get; set; }

    public int Status { get; set; } = 200;

    public string? BodyContains { get; set; }

    public JsonExpectation? Json { get; set; }

    public HeaderExpectation? Header { get; set; }

    public int? LatencyMillisecondsMax { get; set; }
}

/// <summary>A member of a JSON body, by path, and the text it must equal.</summary>
public sealed record JsonExpectation(string Path, string Equal);

/// <summary>A response header and the text it must equal.</summary>
public sealed record HeaderExpectation(string Name, string Equal);

/// <summary>Whether a person must say yes between the smoke test and the switch.</summary>
public sealed record ApprovalSettings
{
    public bool Required { get; set; }

    public int TimeoutSeconds { get; set; } = 86_400;
}

/// <summary>The weights the new colour gets, in order; the last is 100.</summary>
public sealed record TrafficSettings
{
    public IReadOnlyList<int> Steps { get; set; } = [100];

    /// <summary>
    /// The bake after every step but the last, whose bake is <see cref="WatchSettings.BakeSeconds"/>.
    /// </summary>
    public int StepBakeSeconds { get; set; } = 300;
}

/// <summary>How long the old colour is kept ready after a success.</summary>
public sealed record RetentionSettings
{
    public int Seconds { get; set; } = 86_400;
}
