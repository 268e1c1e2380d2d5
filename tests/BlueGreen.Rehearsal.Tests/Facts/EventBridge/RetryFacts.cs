using System.Collections.Immutable;
using BlueGreen.Rehearsal.Aws;

namespace BlueGreen.Rehearsal.Tests.Facts.EventBridge;

/// <summary>
/// EventBridge User Guide, "How EventBridge retries delivering events" and "Using dead-letter queues to process
/// undelivered events in EventBridge"; the API's RetryPolicy.
/// </summary>
public sealed class RetryFacts
{
    private const string Throttled = "ThrottlingException";

    [Fact]
    [Trait("Fact", "A throttled target is tried again, with pauses that grow, until it takes the event.")]
    public async Task Target_Throttled_IsTriedAgain()
    {
        await using var rig = new BusRig(new HurriedTime()) { Answer = Refusing(Throttled, 3) };

        await rig.PutAsync();

        await rig.TakenAsync();
        Assert.Equal(4, rig.Attempts);
        Assert.Equal(TimeSpan.FromSeconds(1 + 2 + 4), rig.Clock.Now - new HurriedTime().GetUtcNow());
    }

    [Fact]
    [Trait("Fact", "Without a retry policy an event is tried for 24 hours and up to 185 times, whichever ends first.")]
    public async Task Event_WithoutARetryPolicy_IsADeadLetterAfterADay()
    {
        await using var rig = new BusRig(new HurriedTime()) { Answer = Refusing(Throttled) };

        await rig.PutAsync();
        var lost = await rig.LostAsync();

        Assert.InRange(lost.Retries, 90, 185);
        Assert.InRange(rig.Clock.Now - new HurriedTime().GetUtcNow(), TimeSpan.FromHours(23.5), TimeSpan.FromHours(24));
    }

    [Fact]
    [Trait("Fact", "MaximumEventAgeInSeconds ends the retries: a push event is not delivered hours late.")]
    public async Task Event_OlderThanItsPolicyAllows_IsADeadLetter()
    {
        var policy = CommittedTemplate.Rule("shop-push")["Targets"]![0]!["RetryPolicy"]!.ToJsonString();
        await using var rig = new BusRig(new HurriedTime(), target: $$""","RetryPolicy": {{policy}}""")
        {
            Answer = Refusing(Throttled),
        };

        await rig.PutAsync();
        await rig.LostAsync();

        Assert.True(rig.Clock.Now - new HurriedTime().GetUtcNow() <= TimeSpan.FromHours(1));
        Assert.Equal("MaximumEventAgeInSeconds", Letter(rig)["EXHAUSTED_RETRY_CONDITION"]);
    }

    [Fact]
    [Trait("Fact", "MaximumRetryAttempts of 0 means one attempt.")]
    public async Task Event_WithoutRetries_IsADeadLetterAfterOneAttempt()
    {
        await using var rig = new BusRig(
            new HurriedTime(), target: ""","RetryPolicy": {"MaximumRetryAttempts": 0}""")
        {
            Answer = Refusing(Throttled),
        };

        await rig.PutAsync();
        await rig.LostAsync();

        Assert.Equal(1, rig.Attempts);
        Assert.Equal(
            ("MaximumRetryAttempts", "0"), (Letter(rig)["EXHAUSTED_RETRY_CONDITION"], Letter(rig)["RETRY_ATTEMPTS"]));
    }

    [Theory]
    [InlineData("AccessDeniedException", "NO_PERMISSIONS")]
    [InlineData("StateMachineDoesNotExist", "NO_RESOURCE")]
    [InlineData("ExecutionAlreadyExists", "RESOURCE_ALREADY_EXISTS")]
    [Trait("Fact",
        "A missing permission, a missing target and a name that is taken go to the dead-letter queue without a retry.")]
    public async Task Event_ThatNoRetryWouldHelp_IsADeadLetterAtOnce(string refusal, string code)
    {
        await using var rig = new BusRig(new HurriedTime()) { Answer = Refusing(refusal) };

        await rig.PutAsync();
        await rig.LostAsync();

        Assert.Equal(1, rig.Attempts);
        Assert.Equal(code, Letter(rig)["ERROR_CODE"]);
        Assert.False(Letter(rig).ContainsKey("EXHAUSTED_RETRY_CONDITION"));
    }

    [Fact]
    [Trait("Fact",
        "A dead letter is the event; its attributes are RULE_ARN, TARGET_ARN, ERROR_CODE, ERROR_MESSAGE and more.")]
    public async Task DeadLetter_OfAnEvent_SaysWhoseItWasAndWhy()
    {
        await using var rig = new BusRig(new HurriedTime()) { Answer = Refusing("AccessDeniedException") };

        await rig.PutAsync();
        await rig.LostAsync();

        var letter = Assert.Single(rig.Queues.MessagesOf(rig.Letters));
        Assert.Contains("\"detail\":{\"n\":0}", letter.Body, StringComparison.Ordinal);
        Assert.Equal(
            ["ERROR_CODE", "ERROR_MESSAGE", "RETRY_ATTEMPTS", "RULE_ARN", "TARGET_ARN"], letter.Attributes.Keys);
        Assert.Equal("arn:aws:events:eu-west-1:111111111111:rule/one", letter.Attributes["RULE_ARN"]);
        Assert.Equal("Refused.", letter.Attributes["ERROR_MESSAGE"]);
    }

    [Fact]
    [Trait("Fact", "Where the dead-letter queue is gone too, the event is lost.")]
    public async Task DeadLetter_WithoutItsQueue_IsLost()
    {
        await using var rig = new BusRig(new HurriedTime()) { Answer = Refusing("AccessDeniedException") };
        rig.Queues.Delete("letters");

        await rig.PutAsync();

        Assert.Contains("dead-letter queue", (await rig.LostAsync()).Reason, StringComparison.Ordinal);
    }

    private static ImmutableSortedDictionary<string, string> Letter(BusRig rig) =>
        Assert.Single(rig.Queues.MessagesOf(rig.Letters)).Attributes;

    private static Func<int, AwsException?> Refusing(string code, int times = int.MaxValue) =>
        attempt => attempt <= times ? new AwsException(code, "Refused.") : null;
}
