using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Template;
using BlueGreen.Rehearsal.Tests.Ecs;

namespace BlueGreen.Rehearsal.Tests.Facts.CloudFormation;

/// <summary>
/// CloudFormation User Guide, "Understand update behaviors of stack resources" and "Get values stored in other
/// services using dynamic references"; resource reference, AWS::ECS::Service.
/// </summary>
public sealed class OutOfBandFacts
{
    private const string Service = "AWS::ECS::Service";
    private const string Properties = """
        {"ServiceName": "blue", "Cluster": "shop", "TaskDefinition": "shop"}
        """;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Fact", "A new service without DesiredCount starts with one task.")]
    public async Task NewService_WithoutDesiredCount_HasOneTask()
    {
        await using var world = await EcsWorld.StartAsync();

        await world.CreateAsync(Service, Properties);

        Assert.Equal(1, (int)world.Blue()["desiredCount"]!);
    }

    [Fact]
    [Trait("Fact", "An update without DesiredCount leaves the count that was set out of band.")]
    public async Task UpdatedService_WithoutDesiredCount_KeepsItsCount()
    {
        await using var world = await EcsWorld.StartAsync();
        var created = await world.CreateAsync(Service, Properties);
        await world.UpdateServiceAsync("\"desiredCount\": 3");
        await world.SteadyAsync();

        await world.KindOf(Service).UpdateAsync(created, EcsWorld.RequestOf(Properties), Cancel);

        Assert.Equal(3, (int)world.Blue()["desiredCount"]!);
    }

    [Fact]
    [Trait("Fact", "An update of a service sends its task definition again; a revision there undoes a deployed image.")]
    public async Task UpdatedService_NamingARevision_ReturnsToIt()
    {
        await using var world = await EcsWorld.StartAsync();
        const string Pinned = """{"ServiceName": "blue", "Cluster": "shop", "TaskDefinition": "shop:1"}""";
        var created = await world.CreateAsync(Service, Pinned);
        await world.UpdateServiceAsync("\"taskDefinition\": \"shop:2\"");
        await world.SteadyAsync();

        await world.KindOf(Service).UpdateAsync(created, EcsWorld.RequestOf(Pinned), Cancel);

        Assert.EndsWith("/shop:1", (string?)world.Blue()["taskDefinition"], StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Fact", "A family without a revision is its latest ACTIVE one: a deregistered release does not come back.")]
    public async Task UpdatedService_NamingAFamily_TakesTheLatestActiveRevision()
    {
        await using var world = await EcsWorld.StartAsync();
        await world.CallAsync("DeregisterTaskDefinition", """{"taskDefinition": "shop:2"}""");

        var created = await world.CreateAsync(Service, Properties);
        await world.KindOf(Service).UpdateAsync(created, EcsWorld.RequestOf(Properties), Cancel);

        Assert.EndsWith("/shop:1", (string?)world.Blue()["taskDefinition"], StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Fact",
        "Whatever a template says is one day sent again, so this one says no weight, no count and no revision.")]
    public void CommittedTemplate_OfWhatThePipelineMoves_SaysNothing()
    {
        Assert.All(CommittedTemplate.Of(Service), service =>
        {
            Assert.False(service.Value.ContainsKey("DesiredCount"));
            Assert.DoesNotContain(
                "AWS::ECS::TaskDefinition", TypesNamedBy(service.Value["TaskDefinition"]), StringComparer.Ordinal);
        });
        Assert.DoesNotContain(CommittedTemplate.Of("AWS::ElasticLoadBalancingV2::ListenerRule"), rule =>
            rule.Value["Actions"]!.AsArray().Any(action =>
                action!["ForwardConfig"]?["TargetGroups"] is JsonArray { Count: > 1 }));
    }

    [Fact]
    [Trait("Fact", "A dynamic reference is resolved anew each time and compared never; the rehearsal takes none.")]
    public void Template_WithADynamicReference_IsRefusedByName()
    {
        var refused = Assert.Throws<TemplateException>(() => CloudFormationTemplate.Parse("""
            {"Resources": {"One": {"Type": "AWS::SQS::Queue",
             "Properties": {"QueueName": "{{resolve:ssm:/shop/live}}"} } } }
            """));

        Assert.Contains("{{resolve:ssm:/shop/live}}", refused.Message, StringComparison.Ordinal);
    }

    /// <summary>The types of the resources that `Ref` names anywhere below.</summary>
    private static IEnumerable<string?> TypesNamedBy(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => member.Key == "Ref"
            ? [(string?)CommittedTemplate.Resources[member.Value!.ToString()]?["Type"]]
            : TypesNamedBy(member.Value)),
        JsonArray items => items.SelectMany(TypesNamedBy),
        _ => [],
    };
}
