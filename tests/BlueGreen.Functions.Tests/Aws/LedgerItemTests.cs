using BlueGreen.Core;
using BlueGreen.Core.Ledger;
using BlueGreen.Functions.Aws;
using BlueGreen.Functions.Tests.Contract;
using BlueGreen.Functions.Tests.Fakes;

namespace BlueGreen.Functions.Tests.Aws;

public sealed class LedgerItemTests
{
    [Fact]
    public void Entry_WrittenAndRead_IsTheSame()
    {
        var world = new World();
        var plan = world.Deploying();
        var entry = world.Ledger.Entry.TakeOver("arn:other")
            .Remember(new("shop", "v3", "sha256:3", "", World.Start)) with
        {
            Outcome = "succeeded", Reason = "why", EndedAt = World.Start, EndedDeploymentId = "d-1",
            EndedBy = "arn:one", LiveSince = World.Start, RetiredAt = World.Start,
            PreviousTag = "v0", PreviousDigest = "sha256:0", OvertakenDigests = "sha256:1 sha256:2", Version = 0,
        };
        var item = LedgerItem.Attributes(entry);
        Assert.DoesNotContain(item.Values, value => value is null);
        var read = LedgerItem.Read(item.ToDictionary(own => own.Key, own => own.Value!));
        Assert.Equal(plan.DeploymentId, read.Plan!.DeploymentId);
        Assert.Equal(entry with { Plan = null }, read with { Plan = null });
    }

    [Fact]
    public void EmptyEntry_HasNoAttributes()
    {
        Assert.All(LedgerItem.Attributes(LedgerEntry.Empty).Values, Assert.Null);
        Assert.Equal(LedgerEntry.Empty,
            LedgerItem.Read(new Dictionary<string, Amazon.DynamoDBv2.Model.AttributeValue>()));
    }

    /// <summary>The machine records a success by itself, in the same attributes.</summary>
    [Fact]
    public void Attributes_OfTheMachine_AreTheLedgers()
    {
        var names = StateMachine.States["RecordSuccess"]["Parameters"]!["ExpressionAttributeNames"]!.AsObject()
            .Select(name => name.Value!.GetValue<string>());
        Assert.Empty(names.Except(LedgerItem.Attributes(LedgerEntry.Empty).Keys.Append("version")));
    }

    [Theory]
    [InlineData("blue", Colour.Blue)]
    [InlineData("green", Colour.Green)]
    public void Colour_IsWrittenAsTheMachineWritesIt(string text, Colour colour) =>
        Assert.Equal(text, LedgerItem.Attributes(LedgerEntry.Empty with { Live = colour })["live"]!.S);
}
