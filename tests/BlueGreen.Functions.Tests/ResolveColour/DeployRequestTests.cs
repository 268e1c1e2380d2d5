using BlueGreen.Core;
using BlueGreen.Core.Failures;
using BlueGreen.Core.Ledger;
using BlueGreen.Functions.ResolveColour;
using BlueGreen.Functions.Tests.Fakes;

namespace BlueGreen.Functions.Tests.ResolveColour;

public sealed class DeployRequestTests
{
    private const string ImageV2 = """{"image": "shop:v2"}""";

    private readonly World _world = new();

    [Fact]
    public async Task Image_OfANewRelease_IsPlannedForTheIdleColourUnderTheLock()
    {
        var output = await _world.ResolveAsync(ImageV2);
        Assert.Equal(WorkflowAction.Deploy, output.Action);
        Assert.Equal((Colour.Blue, Colour.Green), (output.Plan!.From, output.Plan.To));
        Assert.Equal($"registry/shop@{World.V2}", output.Plan.Release.Image);
        Assert.Equal(("v1", World.V1), (output.Plan.Previous.Tag, output.Plan.Previous.Digest));
        Assert.Equal((World.Me, World.V2), (_world.Ledger.Entry.Holder, _world.Ledger.Entry.LastPushedDigest));
    }

    /// <summary>Once more where the first answer is lost, and the lock is this execution's own.</summary>
    [Fact]
    public async Task Image_AfterARollback_SaysHowTheLastDeploymentEnded()
    {
        var plan = _world.Deploying();
        _world.Ledger.Change(entry => entry.EndRolledBack(plan, "No smoke.", World.Start));

        var outputs = new[] { await _world.ResolveAsync(ImageV2), await _world.ResolveAsync(ImageV2) };

        Assert.All(outputs, output => Assert.Equal(WorkflowAction.Deploy, output.Action));
        Assert.All(outputs, output => Assert.EndsWith(
            " The deployment d-2 ended with a roll-back: No smoke.", output.Reason, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Image_AfterASuccess_SaysSo()
    {
        _world.Ledger.Change(entry => entry with { Outcome = LedgerEntry.Succeeded });
        Assert.Equal(
            $"v2 ({World.V2}) goes to green; blue is live. The deployment d-1 ended with a success: v1 went live on "
                + "blue.",
            (await _world.ResolveAsync(ImageV2)).Reason);
    }

    [Fact]
    public async Task Image_ThatIsNotDeployed_SaysNothingOfTheLastEnd()
    {
        _world.Deploying();
        _world.Ledger.Change(entry => entry.EndRolledBack(entry.Plan!, "No smoke.", World.Start));
        var output = await _world.ResolveAsync("""{"image": "shop:v1"}""");
        Assert.DoesNotContain("No smoke.", output.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public Task Image_WhenTheAnswerIsLost_IsPlannedOnce() => Crashes.SurviveEachAsync(
        () => new World(),
        async world => Assert.Equal(WorkflowAction.Deploy, (await world.ResolveAsync(ImageV2)).Action),
        world => Assert.Equal((World.Me, 4), (world.Ledger.Entry.Holder, world.Ledger.Entry.Version)),
        writesMin: 1);

    [Fact]
    public async Task Push_OfANewRelease_IsPlanned() =>
        Assert.Equal(WorkflowAction.Deploy, (await _world.ResolveAsync(Push("v2", World.V2))).Action);

    [Fact]
    public async Task Push_ThatWasTakenUp_DoesNothing()
    {
        _world.Deploying();
        _world.Ledger.Change(entry => entry.ReleaseLock());
        await AssertNothingAsync(Push("v2", World.V2), "taken up before");
    }

    [Fact]
    public async Task Push_WhoseTagMovedOn_DoesNothing() =>
        await AssertNothingAsync(Push("v2", World.V1), "Superseded");

    [Fact]
    public async Task Push_OlderThanTheNewest_DoesNothing()
    {
        _world.Ledger.Change(entry => entry with { LastPushedAt = World.Start.AddSeconds(1), LastPushedDigest = "x" });
        await AssertNothingAsync(Push("v2", World.V2), "Superseded");
    }

    [Fact]
    public async Task Push_InTheSameSecondAsAnother_IsPlanned()
    {
        _world.Ledger.Change(entry => entry with { LastPushedAt = World.Start, LastPushedDigest = "x" });
        Assert.Equal(WorkflowAction.Deploy, (await _world.ResolveAsync(Push("v2", World.V2))).Action);
    }

    [Fact]
    public async Task Image_ThatIsLive_DoesNothing() =>
        await AssertNothingAsync("""{"image": "shop:v1"}""", "live on blue already");

    [Fact]
    public async Task Image_ThatIsLiveAndWaits_WaitsNoLonger()
    {
        _world.Ledger.Change(entry => entry.Remember(new("shop", "v1", World.V1, "", World.Start)));
        await AssertNothingAsync($$"""{"image": "shop@{{World.V1}}"}""", "live on blue already");
        Assert.Null(_world.Ledger.Entry.PendingDigest);
    }

    [Fact]
    public async Task Image_ThatIsNotThere_IsRefused() => await Assert.ThrowsAsync<ReleaseNotFoundException>(
        () => _world.ResolveAsync("""{"image": "shop:v9"}"""));

    [Fact]
    public async Task Image_ThatIsBeingDeployed_DoesNothing()
    {
        Hold();
        await AssertNothingAsync(ImageV2, "is being deployed by d-2", "arn:execution:second");
    }

    [Fact]
    public async Task Push_DuringADeployment_WaitsAndTheNewestWins()
    {
        Hold();
        var (v3, v4) = (Add("v3", '3', 3), Add("v4", '4', 4));
        await AssertNothingAsync(Push("v3", v3), "is next", "arn:execution:second");
        await AssertNothingAsync(Push("v4", v4), "is next", "arn:execution:third");
        await AssertNothingAsync(Push("v3", v3), "v4, which is newer, is next", "arn:execution:fourth");
        Assert.Equal(("v4", v4), (_world.Ledger.Entry.PendingTag, _world.Ledger.Entry.PendingDigest));
        Assert.Equal(World.Me, _world.Ledger.Entry.Holder);
    }

    /// <summary>ECR counts whole seconds, and EventBridge may deliver an event again.</summary>
    [Fact]
    public async Task Push_ThatIsToldOfAgainAfterAnotherOfItsSecond_DoesNothing()
    {
        Hold();
        var (v3, v4) = (Add("v3", '3', 3), Add("v4", '4', 3));
        await AssertNothingAsync(Push("v3", v3), "is next", "arn:execution:second");
        await AssertNothingAsync(Push("v4", v4), "is next", "arn:execution:third");
        await AssertNothingAsync(Push("v3", v3), "another image followed in the same second", "arn:execution:fourth");
        Assert.Equal(("v4", v4), (_world.Ledger.Entry.PendingTag, _world.Ledger.Entry.PendingDigest));
    }

    [Fact]
    public async Task Push_OverADeadDeployment_CleansUpFirstAndWaits()
    {
        Hold();
        _world.Executions.End(World.Me);
        var v3 = Add("v3", '3', 3);
        var output = await _world.ResolveAsync(Push("v3", v3), "arn:execution:second", "d-3");
        Assert.Equal((WorkflowAction.Cleanup, "d-2", v3),
            (output.Action, output.Plan!.DeploymentId, output.PendingDigest));
        Assert.Equal(("arn:execution:second", 1, v3), (
            _world.Ledger.Entry.Holder, _world.Ledger.Entry.Cleanups, _world.Ledger.Entry.PendingDigest));
    }

    [Fact]
    public async Task Image_StartedByDigest_KeepsTheTagItWaitedUnder()
    {
        var digest = Add("other", '3', 3);
        _world.Releases.Images[^1] = _world.Releases.Images[^1] with { Tags = ["other", "v3"] };
        _world.Ledger.Change(entry => entry.Remember(new("shop", "v3", digest, "", World.Start.AddMinutes(3))));
        var output = await _world.ResolveAsync($$"""{"image": "shop@{{digest}}"}""");
        Assert.Equal("v3", output.Plan!.Release.Tag);
        Assert.Null(_world.Ledger.Entry.PendingDigest);
    }

    [Theory]
    [InlineData(50, 50)]
    [InlineData(0, 100)]
    public async Task Rule_ThatIsNotAsRecorded_IsDrift(int blue, int green)
    {
        _world.Listener.Split = new(blue, green);
        await Assert.ThrowsAsync<ListenerDriftedException>(() => _world.ResolveAsync(ImageV2));
        Assert.Null(_world.Ledger.Entry.Holder);
    }

    /// <summary>
    /// Found by seed 20081366: the first deployment of all was rolled back, then a person moved users to its colour,
    /// which had no tasks. The next deployment took that for what was live, and could not be rolled back to it.
    /// </summary>
    [Fact]
    public async Task Rule_ThatIsMovedAfterTheFirstDeploymentFailed_IsDrift()
    {
        _world.Ledger.Entry = LedgerEntry.Empty;
        var first = await _world.ResolveAsync(ImageV2);
        _world.Ledger.Change(entry => entry.EndRolledBack(first.Plan!, "No smoke.", World.Start));

        _world.Listener.Split = new(0, 100);

        await Assert.ThrowsAsync<ListenerDriftedException>(() => _world.ResolveAsync(ImageV2));
        Assert.Equal((Colour.Blue, null), (_world.Ledger.Entry.Live!.Value, _world.Ledger.Entry.Digest));
    }

    [Fact]
    public async Task Settings_BeyondTheHistory_AreRefused()
    {
        _world.Settings = _world.Settings with { Watch = new() { IntervalSeconds = 1, BakeSeconds = 100_000 } };
        var refusal = await Assert.ThrowsAsync<InvalidInputException>(() => _world.ResolveAsync(ImageV2));
        Assert.Contains("history events", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lock_LostToAnother_IsContended()
    {
        _world.Ledger.OnWrite = () => _world.Ledger.Change(entry => entry);
        await Assert.ThrowsAsync<LockContendedException>(() => _world.ResolveAsync(ImageV2));
    }

    [Fact]
    public async Task Holder_ThatStepFunctionsDoesNotKnowYet_IsContended()
    {
        _world.Deploying("arn:execution:brand-new");
        await Assert.ThrowsAsync<LockContendedException>(() => _world.ResolveAsync(ImageV2));
    }

    private void Hold() => _world.Deploying();

    private string Add(string tag, char digit, int minute)
    {
        var digest = "sha256:" + new string(digit, 64);
        _world.Releases.Images.Add(new(digest, [tag], World.Start.AddMinutes(minute)));
        return digest;
    }

    private async Task AssertNothingAsync(string request, string reason, string execution = World.Me)
    {
        var output = await _world.ResolveAsync(request, execution, "d-9");
        Assert.Equal(WorkflowAction.None, output.Action);
        Assert.Contains(reason, output.Reason, StringComparison.Ordinal);
    }

    private static string Push(string tag, string digest) =>
        $$$"""
        {"detail-type": "ECR Image Action", "source": "aws.ecr", "detail": {"action-type": "PUSH", "result": "SUCCESS",
         "repository-name": "shop", "image-digest": "{{{digest}}}", "image-tag": "{{{tag}}}"}}
        """;
}
