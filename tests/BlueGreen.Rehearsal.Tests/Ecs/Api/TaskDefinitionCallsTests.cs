using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;

namespace BlueGreen.Rehearsal.Tests.Ecs.Api;

public sealed class TaskDefinitionCallsTests
{
    // Source: "DescribeTaskDefinition, API reference".
    [Trait("Fact", "A task definition comes back as it was registered; its tags only where they are asked for.")]
    [Fact]
    public async Task Describe_WhatWasRegistered_RoundTripsEveryMember()
    {
        await using var world = await EcsWorld.StartAsync();
        const string members = """
            "family": "odd", "cpu": "256", "runtimePlatform": {"cpuArchitecture": "ARM64"}, "pidMode": "task",
            "containerDefinitions": [{"name": "web", "image": "x", "dockerLabels": {"A.B": "c"},
                "ulimits": [{"name": "nofile"}]}]
            """;
        await world.CallAsync("RegisterTaskDefinition", $$"""{{{members}}, "tags": [{"key": "k", "value": "v"}]}""");

        var plain = await world.CallAsync("DescribeTaskDefinition", """{"taskDefinition": "odd"}""");
        var tagged = await world.CallAsync(
            "DescribeTaskDefinition", """{"taskDefinition": "odd:1", "include": ["TAGS"]}""");

        var found = (JsonObject)plain["taskDefinition"]!;
        var given = (JsonObject)JsonNode.Parse($"{{{members}}}")!;
        AssertHas((JsonObject)given["containerDefinitions"]![0]!, (JsonObject)found["containerDefinitions"]![0]!);
        given.Remove("containerDefinitions");
        AssertHas(given, found);
        // What nobody gave is there all the same, as on AWS.
        Assert.Equal("[]", found["containerDefinitions"]![0]!["mountPoints"]!.ToJsonString());
        Assert.Equal(("ACTIVE", 1), ((string?)found["status"], (int)found["revision"]!));
        Assert.Null(found["tags"]);
        Assert.Null(plain["tags"]);
        Assert.Equal("k", (string?)tagged["tags"]![0]!["key"]);
    }

    // Source: "DeregisterTaskDefinition, API reference".
    [Trait(
        "Fact",
        "A family name means its newest ACTIVE revision; a deregistered one can be described but not used "
        + "anew.")]
    [Fact]
    public async Task Deregister_LatestRevision_GivesTheFamilyBackItsFormer()
    {
        await using var world = await EcsWorld.StartAsync();

        await world.CallAsync("DeregisterTaskDefinition", """{"taskDefinition": "shop:2"}""");

        var latest = await world.CallAsync("DescribeTaskDefinition", """{"taskDefinition": "shop"}""");
        Assert.Equal(1, (int)latest["taskDefinition"]!["revision"]!);
        var gone = await world.CallAsync("DescribeTaskDefinition", """{"taskDefinition": "shop:2"}""");
        Assert.Equal("INACTIVE", (string?)gone["taskDefinition"]!["status"]);
        var refused = await Assert.ThrowsAsync<AwsException>(() => world.CreateServiceAsync(definition: "shop:2"));
        Assert.Equal("ClientException", refused.Code);
        var next = await world.RegisterAsync("shop", "shop:v1");
        Assert.Equal(3, (int)next["taskDefinition"]!["revision"]!);
    }

    [Theory]
    [InlineData("DescribeTaskDefinition", """{"taskDefinition": "none"}""", "ClientException")]
    [InlineData("DeregisterTaskDefinition", """{"taskDefinition": "shop"}""", "InvalidParameterException")]
    [InlineData("RegisterTaskDefinition", """{"family": "x", "containerDefinitions": []}""", "ClientException")]
    [InlineData("DescribeServices", """{"cluster": "none", "services": ["blue"]}""", "ClusterNotFoundException")]
    [InlineData("UpdateService", """{"cluster": "shop", "service": "green"}""", "ServiceNotFoundException")]
    [InlineData("RunTask", "{}", "UnknownOperationException")]
    public async Task Call_OnWhatIsNotThere_IsEcssOwnError(string action, string parameters, string code)
    {
        await using var world = await EcsWorld.StartAsync();

        var refused = await Assert.ThrowsAsync<AwsException>(() => world.CallAsync(action, parameters));

        Assert.Equal(code, refused.Code);
    }

    [Fact]
    public async Task ListTasks_ByDesiredStatus_TellsRunningFromStopped()
    {
        await using var world = await EcsWorld.StartAsync();
        await world.CreateServiceAsync(desired: 2);
        await world.SteadyAsync();
        await world.UpdateServiceAsync("\"desiredCount\": 1");
        await world.UntilAsync(() => world.Tasks.Any(task => task.IsStopped));

        var running = await world.CallAsync("ListTasks", """{"cluster": "shop", "serviceName": "blue"}""");
        var stopped = await world.CallAsync(
            "ListTasks", """{"cluster": "shop", "family": "shop", "desiredStatus": "STOPPED"}""");
        var described = await world.CallAsync(
            "DescribeTasks", $$"""{"cluster": "shop", "tasks": ["{{stopped["taskArns"]![0]}}", "none"]}""");

        Assert.Single((JsonArray)running["taskArns"]!);
        Assert.Equal("STOPPED", (string?)described["tasks"]![0]!["lastStatus"]);
        Assert.Equal(143, (int)described["tasks"]![0]!["containers"]![0]!["exitCode"]!);
        Assert.Equal("MISSING", (string?)described["failures"]![0]!["reason"]);
    }

    private static void AssertHas(JsonObject given, JsonObject found)
    {
        foreach (var (name, value) in given)
            Assert.True(JsonNode.DeepEquals(value, found[name]), name);
    }
}
