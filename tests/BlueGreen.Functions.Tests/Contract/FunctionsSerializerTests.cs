using System.Text;
using System.Text.Json.Nodes;
using BlueGreen.Functions.Install;
using BlueGreen.Functions.ResolveColour;
using BlueGreen.Functions.Rollback;
using BlueGreen.Functions.Tests.Fakes;
using BlueGreen.Functions.Watch;

namespace BlueGreen.Functions.Tests.Contract;

public sealed class FunctionsSerializerTests
{
    private static readonly FunctionsSerializer s_serializer = new();

    [Fact]
    public void Nulls_AreWritten_BecauseChoicesLookAtThem()
    {
        var json = Write(RollbackOutput.Finished("done", null, World.Start));
        Assert.True(json.ContainsKey("pendingDigest"));
        Assert.Null(json["pendingDigest"]);
        Assert.Equal("none", Write(ResolveColourOutput.None("nothing"))["action"]!.GetValue<string>());
    }

    [Fact]
    public void Workflow_WithTheMachinesError_IsRead()
    {
        var plan = new World().Deploying();
        var json = Write(new RollbackInput(plan, "arn", new(), World.Start));
        json["workflow"] = JsonNode.Parse(
            """
            {"action": "deploy", "plan": {"any": 1}, "error": {"Error": "WatchFailed", "Cause": "why"}, "smoke": {}}
            """);
        var input = Read<RollbackInput>(json);
        Assert.Equal(("WatchFailed", "why"), (input.Workflow.Error!.Error, input.Workflow.Error.Cause));
        Assert.Equal(plan.Release, input.Plan.Release);
        Assert.Null(input.Workflow.Rollback);
    }

    [Fact]
    public async Task Watch_TakesItsOwnAnswerAndSwitchsBack()
    {
        var world = new World();
        var plan = world.Deploying();
        world.GreenRuns(plan);
        var baseline = Write(await world.WatchAsync(new(plan, World.Start)));
        var traffic = Write(await world.SwitchAsync(plan));
        var json = Write(new WatchInput(plan, World.Start));
        json["traffic"] = traffic;
        json["previous"] = baseline;
        var input = Read<WatchInput>(json);
        Assert.Equal((100, 600), (input.Traffic!.Percent, input.Traffic.BakeSeconds));
        Assert.Equal(1_000, input.Previous!.Baseline!.Requests);
    }

    [Theory]
    [InlineData("""{"now": "2026-11-21T09:00:00Z"}""", "plan")]
    [InlineData("""{"plan": {}, "now": "2026-11-21T09:00:00Z"}""", "kind")]
    [InlineData("""{"plan": 5, "now": "2026-11-21T09:00:00Z"}""", "plan")]
    public void Input_WithMissingOrMalformedFields_IsRefusedByName(string json, string field)
    {
        var refusal = Assert.ThrowsAny<Exception>(() => Read<WatchInput>(JsonNode.Parse(json)!.AsObject()));
        Assert.Contains(field, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void StackEvent_AsCloudFormationSpellsIt_IsRead()
    {
        var input = Read<InstallInput>(JsonNode.Parse(
            """
            {"RequestType": "Create", "ServiceToken": "arn", "ResponseURL": "https://answer", "StackId": "s",
                "RequestId": "r",
             "LogicalResourceId": "Rule", "ResourceType": "Custom::ProductionRule",
             "ResourceProperties": {"ServiceToken": "arn", "Priority": "100"}}
            """)!.AsObject());
        Assert.Equal(("Create", "https://answer", "100"), (
            input.RequestType, input.ResponseUrl, input.ResourceProperties["Priority"]));
        Assert.Null(input.PhysicalResourceId);
    }

    private static JsonObject Write<T>(T value)
    {
        using var stream = new MemoryStream();
        s_serializer.Serialize(value, stream);
        return JsonNode.Parse(stream.ToArray())!.AsObject();
    }

    private static T Read<T>(JsonObject json)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json.ToJsonString()));
        return s_serializer.Deserialize<T>(stream);
    }
}
