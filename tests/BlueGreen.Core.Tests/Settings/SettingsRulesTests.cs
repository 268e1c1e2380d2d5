using System.Text.Json.Nodes;
using BlueGreen.Core.Settings.Reading;

namespace BlueGreen.Core.Tests.Settings;

/// <summary>What settings must be together: both sides of each boundary, and the whole sentence.</summary>
public sealed class SettingsRulesTests
{
    private const string Secured = "\"certificateArn\": \"arn:aws:acm:x\"";

    [Theory]
    [InlineData(256, 3_072, "512, 1024 or 2048")]
    [InlineData(512, 512, "1024 to 4096 in steps of 1024")]
    [InlineData(16_384, 512, "32768 to 122880 in steps of 8192")]
    [InlineData(300, 512, "nothing, as it knows 256, 512, 1024, 2048, 4096, 8192 and 16384 only")]
    public void Memory_ThatFargateDoesNotAccept_IsToldWithWhatItDoes(int cpu, int memory, string accepted) =>
        AssertProblem(
            $$$"""{"container": {"cpu": {{{cpu}}}, "memoryMegabytes": {{{memory}}} }}""",
            $"container.memoryMegabytes is {memory}; with container.cpu {cpu} Fargate accepts {accepted}.");

    /// <summary>"Task CPU and memory", ECS developer guide for Fargate.</summary>
    [Theory]
    [InlineData(512, 1, 4, 1)]
    [InlineData(1_024, 2, 8, 1)]
    [InlineData(2_048, 4, 16, 1)]
    [InlineData(4_096, 8, 30, 1)]
    [InlineData(8_192, 16, 60, 4)]
    [InlineData(16_384, 32, 120, 8)]
    public void Memory_GoesFromLeastToMostInSteps(int cpu, int least, int most, int step)
    {
        var accepted = Enumerable.Range(1, 240).Select(half => half * 512).Where(memory => Accepts(cpu, memory));
        Assert.Equal(
            Enumerable.Range(0, (most - least) / step + 1).Select(at => (least + at * step) * 1_024), accepted);
    }

    [Theory]
    [InlineData(256, 511, false)]
    [InlineData(256, 512, true)]
    [InlineData(256, 513, false)]
    [InlineData(256, 1_024, true)]
    [InlineData(256, 1_536, false)]
    [InlineData(256, 2_048, true)]
    [InlineData(257, 512, false)]
    public void Memory_OfTheSmallestTask_IsOneOfThree(int cpu, int memory, bool accepted) =>
        Assert.Equal(accepted, Accepts(cpu, memory));

    [Fact]
    public void HealthCheck_MustAnswerWithinItsInterval()
    {
        AssertProblem(
            """{"healthCheck": {"timeoutSeconds": 10}}""",
            "healthCheck.timeoutSeconds is 10; expected less than healthCheck.intervalSeconds, 10.");
        AssertFits("""{"healthCheck": {"timeoutSeconds": 9}}""");
    }

    [Fact]
    public void Draining_MustEndWithinTheDeployment()
    {
        AssertProblem(
            """{"healthCheck": {"deregistrationDelaySeconds": 900}}""",
            "healthCheck.deregistrationDelaySeconds is 900; expected less than deploy.timeoutSeconds, 900, as the idle "
            + "colour's old tasks drain in that time.");
        AssertFits("""{"healthCheck": {"deregistrationDelaySeconds": 899}}""");
    }

    [Theory]
    [InlineData("""{"network": {"testPort": 80}}""",
        "network.testPort is 80; expected another than network.productionPort.")]
    [InlineData("{\"network\": {" + Secured + ", \"hostName\": \"a\", \"productionPort\": 80}}",
        "network.productionPort is 80; expected another, 443 by default, as the listener speaks HTTPS with "
        + "network.certificateArn.")]
    [InlineData("""{"network": {"productionPort": 443}}""",
        "network.productionPort is 443; expected network.certificateArn with it, or another port, as the listener "
        + "speaks HTTP without a certificate.")]
    [InlineData("{\"network\": {" + Secured + "}}",
        "network.hostName is absent; expected the name on network.certificateArn.")]
    [InlineData("""{"network": {"vpcId": "vpc-12345678"}}""",
        "network.testCidrs is empty; expected where the functions reach the test listener from, as network.vpcId names "
        + "a network that this stack does not make.")]
    [InlineData("""{"traffic": {"steps": [5, 25]}}""", "traffic.steps is [5, 25]; expected 100 as the last.")]
    [InlineData("""{"traffic": {"steps": [25, 25, 100]}}""",
        "traffic.steps is [25, 25, 100]; expected each to be more than the one before.")]
    public void Settings_ThatDoNotGoTogether_AreRefused(string part, string expected) => AssertProblem(part, expected);

    [Theory]
    [InlineData("{\"network\": {" + Secured + ", \"hostName\": \"a\", \"productionPort\": 443}}")]
    [InlineData("{\"network\": {" + Secured + ", \"hostName\": \"a\", \"productionPort\": 81}}")]
    [InlineData("""{"network": {"productionPort": 81, "hostName": "a"}}""")]
    [InlineData("""{"network": {"vpcId": "vpc-12345678", "testCidrs": ["10.0.0.0/8"]}}""")]
    [InlineData("""{"network": {"testCidrs": ["10.0.0.0/8"]}}""")]
    [InlineData("""{"traffic": {"steps": [1, 2, 100]}}""")]
    public void Settings_ThatGoTogether_AreTaken(string part) => AssertFits(part);

    /// <summary>Ten probes at each look of the shortest bake.</summary>
    [Theory]
    [InlineData("[100]", 300, 600, 15, 400, 40, 600)]
    [InlineData("[100]", 300, 614, 15, 400, 40, 614)]
    [InlineData("[50, 100]", 300, 600, 15, 200, 20, 300)]
    [InlineData("[50, 100]", 300, 150, 15, 100, 10, 150)]
    [InlineData("[100]", 300, 0, 15, 10, 1, 0)]
    [InlineData("[100]", 300, 14, 15, 10, 1, 14)]
    public void Probes_MustBeReachableInTheShortestBake(
        string steps, int stepBake, int bake, int interval, int reachable, int looks, int shortest)
    {
        string Part(int requestsMin) =>
            $$$"""
            {"traffic": {"steps": {{{steps}}}, "stepBakeSeconds": {{{stepBake}}}},
             "watch": {"bakeSeconds": {{{bake}}}, "intervalSeconds": {{{interval}}},
                       "probes": {"requestsMin": {{{requestsMin}}}} }}
            """;
        AssertFits(Part(reachable));
        AssertProblem(
            Part(reachable + 1),
            $"watch.probes.requestsMin is {reachable + 1}; expected at most {reachable}, which {looks} looks of 10 "
            + $"probes can reach in the shortest bake of {shortest} s.");
    }

    private static bool Accepts(int cpu, int memory) =>
        Problems($$$"""{"container": {"cpu": {{{cpu}}}, "memoryMegabytes": {{{memory}}} }}""").Count == 0;

    private static void AssertFits(string part) => Assert.Empty(Problems(part));

    private static void AssertProblem(string part, string expected) =>
        Assert.Equal(expected, Assert.Single(Problems(part)));

    private static IReadOnlyList<string> Problems(string part)
    {
        var settings = JsonNode.Parse(part)!.AsObject();
        settings.TryAdd("application", "shop");
        settings.TryAdd("repository", "shop");
        return SettingsReader.Read(settings.ToJsonString()).Problems;
    }
}
