using BlueGreen.Core.Planning;
using BlueGreen.Core.Settings;

namespace BlueGreen.Core.Tests;

/// <summary>Ordinary values, of which a test changes the one it is about.</summary>
internal static class Some
{
    public const string Execution = "arn:aws:states:eu-west-1:1:execution:shop-deploy:d-1";

    public static readonly string Digest = "sha256:" + new string('a', 64);

    public static readonly string OtherDigest = "sha256:" + new string('b', 64);

    public static readonly DateTimeOffset Start = new(2026, 11, 21, 9, 0, 0, TimeSpan.Zero);

    public static readonly PipelineResources Resources = new()
    {
        Table = "shop-deployments",
        Cluster = "shop",
        BaseFamily = "shop",
        Container = "app",
        ProductionRuleArn = "arn:rule",
        ProductionUrl = "http://shop",
        TestUrl = "http://shop:8080",
        ColourHeader = "X-Colour",
        LoadBalancer = "app/shop/1",
        Blue = new("shop-blue", "shop-blue", "arn:blue", "targetgroup/blue/1"),
        Green = new("shop-green", "shop-green", "arn:green", "targetgroup/green/1"),
    };

    public static readonly PipelineSettings Settings = new(
        "shop", "shop", "", Resources, new(), new(), new(), new(), new(), new());

    public static Release Release(string tag = "v2", string? digest = null, int pushedMinute = 0) => new(
        "shop", tag, digest ?? Digest, $"registry/shop@{digest ?? Digest}", Start.AddMinutes(pushedMinute));

    public static DeploymentPlan Plan { get; } = new()
    {
        Kind = PlanKind.Deploy,
        DeploymentId = "d-1",
        Execution = Execution,
        Application = "shop",
        StartedAt = Start,
        From = Colour.Blue,
        To = Colour.Green,
        Release = Release(),
        Previous = new("v1", OtherDigest),
        Resources = Resources,
        Deploy = new(),
        Smoke = new(),
        Approval = new(),
        Traffic = new(),
        Watch = new(),
        Retention = new(),
    };
}
