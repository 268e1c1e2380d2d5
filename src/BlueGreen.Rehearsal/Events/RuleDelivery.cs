using System.Collections.Immutable;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Clock;

namespace BlueGreen.Rehearsal.Events;

/// <summary>Brings one event to one target: retries as the target's policy says, then the dead-letter queue.</summary>
internal sealed class RuleDelivery(RehearsalClock clock, Queues queues, Func<string, IEventTarget?> targetOf)
{
    /// <summary>The first pause; it doubles. EventBridge backs off exponentially and publishes no figures.</summary>
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan PauseMax = TimeSpan.FromMinutes(15);

    /// <summary>Null when the target took the event.</summary>
    public async Task<UndeliveredEvent?> DeliverAsync(
        EventRule rule, RuleTarget target, JsonObject occurred, CancellationToken cancel)
    {
        var since = clock.Now;
        var pause = FirstPause;
        for (var retries = 0; ; retries++)
        {
            if (await AttemptAsync(rule, target, occurred, cancel) is not { } error)
            {
                return null;
            }
            var exhausted = retries >= target.RetriesMax ? "MaximumRetryAttempts"
                : clock.Now + pause - since > target.EventAgeMax ? "MaximumEventAgeInSeconds" : null;
            if (!IsTransient(error) || exhausted is not null)
            {
                return Bury(new(rule, target, occurred, CodeOf(error), error.Message, retries), exhausted);
            }
            await clock.DelayAsync(pause, cancel);
            pause = pause * 2 < PauseMax ? pause * 2 : PauseMax;
        }
    }

    private async Task<AwsException?> AttemptAsync(
        EventRule rule, RuleTarget target, JsonObject occurred, CancellationToken cancel)
    {
        if (targetOf(target.Arn) is not { } taker)
        {
            return new("ResourceNotFoundException", $"Nothing in the rehearsal takes events for {target.Arn}.");
        }
        try
        {
            await taker.DeliverAsync(target.Arn, target.RoleArn, RuleReader.InputFor(rule, target, occurred), cancel);
            return null;
        }
        catch (AwsException error)
        {
            return error;
        }
    }

    private UndeliveredEvent Bury(UndeliveredEvent dead, string? exhausted)
    {
        if (dead.Target.DeadLetterArn is { } queue)
        {
            var attributes = ImmutableSortedDictionary<string, string>.Empty
                .Add("RULE_ARN", dead.Rule.Arn).Add("TARGET_ARN", dead.Target.Arn)
                .Add("ERROR_CODE", dead.Code).Add("ERROR_MESSAGE", dead.Reason)
                .Add("RETRY_ATTEMPTS", $"{dead.Retries}");
            queues.Send(queue, new(dead.Event.ToJsonString(),
                exhausted is null ? attributes : attributes.Add("EXHAUSTED_RETRY_CONDITION", exhausted)));
        }
        return dead;
    }

    /// <summary>
    /// Missing permissions and missing targets are not retried (EventBridge User Guide, "Dead-letter queues").
    /// </summary>
    private static bool IsTransient(AwsException error) =>
        CodeOf(error) is "THROTTLING" or "TIMEOUT" or "SDK_CLIENT_ERROR";

    private static string CodeOf(AwsException error) => error.Code switch
    {
        "AccessDeniedException" or "AccessDenied" => "NO_PERMISSIONS",
        "ResourceNotFoundException" or "StateMachineDoesNotExist" or "AWS.SimpleQueueService.NonExistentQueue" =>
            "NO_RESOURCE",
        "ExecutionAlreadyExists" => "RESOURCE_ALREADY_EXISTS",
        "ThrottlingException" or "TooManyRequestsException" => "THROTTLING",
        _ => "SDK_CLIENT_ERROR",
    };
}
