using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Events;

namespace BlueGreen.Rehearsal.Tests.Facts.EventBridge;

/// <summary>
/// EventBridge User Guide, "Troubleshooting Amazon EventBridge"; EventBridge reference, "Event delivery level", with
/// the pages of ECR, ECS and Step Functions; CloudWatch User Guide, "Alarm events and EventBridge".
/// </summary>
public sealed class DeliveryFacts
{
    private static readonly TimeSpan Late = TimeSpan.FromSeconds(10);

    [Fact]
    [Trait("Fact", "The same event may reach the same target twice, with the same id.")]
    public async Task Event_DeliveredTwice_HasTheSameIdBothTimes()
    {
        await using var rig = new BusRig(new HurriedTime(), new SeededFate(1) { DuplicatePercent = 100 });

        await rig.PutAsync();

        Assert.Equal(
            (string?)(await rig.TakenAsync())["id"], (string?)(await rig.TakenAsync())["id"]);
    }

    [Fact]
    [Trait("Fact", "Events may arrive in another order than they were put in; nothing promises one.")]
    public async Task Events_OfWhichOneIsLate_ArriveOutOfOrder()
    {
        var time = new ManualTime();
        await using var rig = new BusRig(time, new FixedFate(number => [number == 1 ? Late : TimeSpan.Zero]));

        await rig.PutAsync(number: 1);
        await time.SetAsync(Late);
        await rig.PutAsync(number: 2);

        Assert.Equal(2, (int)(await rig.TakenAsync())["detail"]!["n"]!);
        time.Advance(Late);
        Assert.Equal(1, (int)(await rig.TakenAsync())["detail"]!["n"]!);
    }

    [Theory]
    [InlineData("aws.ecr", true)]
    [InlineData("aws.states", true)]
    [InlineData("aws.ecs", false)]
    [InlineData("aws.cloudwatch", false)]
    [InlineData("bluegreen", false)]
    [Trait("Fact",
        "Events of ECR and of Step Functions may be lost (best effort); those of ECS, alarms and PutEvents are not.")]
    public void Event_OnABadDay_IsLostOnlyWhereDeliveryIsBestEffort(string source, bool isLost)
    {
        var fate = new SeededFate(1) { LossPercent = 100 };

        var deliveries = fate.Of(
            new("one", "arn"), new("t", "arn"), new JsonObject { ["id"] = "7", ["source"] = source });

        Assert.Equal(isLost, deliveries.IsEmpty);
    }

    [Fact]
    [Trait("Fact", "An event's time has a resolution of one second, so it does not order events.")]
    public async Task Events_WithinOneSecond_HaveTheSameTime()
    {
        var time = new ManualTime();
        await using var rig = new BusRig(time);

        await rig.PutAsync(number: 1);
        time.Advance(TimeSpan.FromMilliseconds(900));
        await rig.PutAsync(number: 2);

        var (first, second) = ((string?)(await rig.TakenAsync())["time"], (string?)(await rig.TakenAsync())["time"]);
        Assert.Equal(("2026-11-21T09:00:00Z", "2026-11-21T09:00:00Z"), (first, second));
    }

    [Fact]
    [Trait("Fact", "A scheduled rule sends a `Scheduled Event` that names the rule in `resources`.")]
    public async Task ScheduledRule_WhenDue_NamesItselfInTheEvent()
    {
        var time = new ManualTime();
        await using var rig = new BusRig(time);
        var rule = (JsonObject)CommittedTemplate.Rule("shop-sweep").DeepClone();
        rule["Targets"] = new JsonArray(new JsonObject { ["Id"] = "t", ["Arn"] = rig.Bus.Rules[0].Targets[0].Arn });

        rig.Bus.SetRule(RuleReader.Read("sweep", rig.Bus.ArnOf("sweep"), rule));
        await time.SetAsync(TimeSpan.FromMinutes(15));
        time.Advance(TimeSpan.FromMinutes(15));

        var occurred = await rig.TakenAsync();
        Assert.Equal(
            ("aws.events", "Scheduled Event"), ((string?)occurred["source"], (string?)occurred["detail-type"]));
        Assert.Equal("arn:aws:events:eu-west-1:111111111111:rule/sweep", (string?)occurred["resources"]![0]);
    }

    [Fact]
    public void Fate_OfTheSameSeed_IsTheSameWhoeverAsksFirst()
    {
        JsonObject[] events = [.. Enumerable.Range(0, 200)
            .Select(id => new JsonObject { ["id"] = $"{id}", ["source"] = "aws.ecr" })];
        SeededFate odds = new(7) { LossPercent = 20, DuplicatePercent = 20, DelayMax = Late };

        var forwards = events.Select(Draw).ToList();
        var backwards = events.Reverse().Select(Draw).Reverse().ToList();

        Assert.Equal(forwards, backwards);
        Assert.InRange(forwards.Count(drawn => drawn == ""), 20, 60);
        Assert.InRange(forwards.Count(drawn => drawn.Contains(' ', StringComparison.Ordinal)), 20, 60);

        string Draw(JsonObject occurred) =>
            string.Join(' ', odds.Of(new("one", "arn"), new("t", "arn"), occurred).Select(delay => delay.Ticks));
    }
}
