using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Ecs.Scheduling;

namespace BlueGreen.Rehearsal.Tests.Ecs.Resources;

/// <summary>Settings that only the scheduler's timers would have read, when nobody hears of it.</summary>
public sealed class ServiceMistakeTests
{
    [Theory]
    [InlineData("""{"deploymentConfiguration":{"deploymentCircuitBreaker":{"enable":{"a":true}}}}""",
        "enable is {\"a\":true}; expected true or false.")]
    [InlineData("""{"deploymentConfiguration":{"maximumPercent":"much"}}""",
        "maximumPercent is much; expected a whole number.")]
    [InlineData("""{"healthCheckGracePeriodSeconds":1.5}""",
        "healthCheckGracePeriodSeconds is 1.5; expected a whole number.")]
    public void Service_WithASettingOfTheWrongType_IsRefusedByField(string settings, string message) => Assert.Equal(
        message,
        Assert.Throws<FormatException>(() => Fleet.DemandReadable(JsonNode.Parse(settings)!.AsObject())).Message);
}
