using System.Collections.Immutable;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Clock;

namespace BlueGreen.Rehearsal.Events;

/// <summary>Brings one event to one target: retries as the target's policy says, then the dead-letter queue.</summary>
internal sealed class RuleDelivery(RehearsalClock clock, Queues queues, Func<string, IEventTarget?> targetOf)
{
    /// <summary>
    /// The first pause; it doubles. EventBridge backs off exponentially and with jitter, and publishes no figures
    /// ("How EventBridge retries delivering events"); there is no jitter here.
    /// </summary>
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan PauseMax = TimeSpan.FromMinutes(15);

    /// <summary>Null when the target took the event.</summary>
    /// <param name="since">When the rule matched; the event's age counts from there.</param>
    public async Task<UndeliveredEvent?> DeliverAsync(
        EventRule rule, RuleTarget target, JsonObject occurred, DateTimeOffset since, CancellationToken cancel)
    {
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
            return Send(queue, dead, new(dead.Event.ToJsonString(),
                exhausted is null ? attributes : attributes.Add("EXHAUSTED_RETRY_CONDITION", exhausted)));
        }
        return dead;
    }

    /// <summary>A queue that is gone loses the event, and nothing else fails for it.</summary>
    private UndeliveredEvent Send(string queue, UndeliveredEvent dead, QueueMessage letter)
    {
        try
        {
            queues.Send(queue, letter);
            return dead;
        }
        catch (AwsException refused)
        {
            return dead with { Reason = $"{dead.Reason} Nor did its dead-letter queue take it: {refused.Message}" };
        }
    }

    /// <summary>
    /// Missing permissions and missing targets are not retried ("Using dead-letter queues to process undelivered
    /// events", which also lists the codes). That a refused parameter and a taken name are not either is inferred.
    /// </summary>
    private static bool IsTransient(AwsException error) =>
        CodeOf(error) is "THROTTLING" or "RESOURCE_LIMIT_EXCEEDED" or "INTERNAL_ERROR" or "SDK_CLIENT_ERROR";

    private static string CodeOf(AwsException error) => error.Code switch
    {
        "AccessDeniedException" or "AccessDenied" => "NO_PERMISSIONS",
        "ResourceNotFoundException" or "StateMachineDoesNotExist" or "AWS.SimpleQueueService.NonExistentQueue" =>
            "NO_RESOURCE",
        "ExecutionAlreadyExists" => "RESOURCE_ALREADY_EXISTS",
        "ThrottlingException" or "TooManyRequestsException" => "THROTTLING",
        "ExecutionLimitExceeded" => "RESOURCE_LIMIT_EXCEEDED",
        "ValidationException" or "InvalidName" or "InvalidArn" or "InvalidExecutionInput" => "INVALID_PARAMETER",
        "InternalFailure" or "InternalServerError" or "ServiceException" => "INTERNAL_ERROR",
        _ => "SDK_CLIENT_ERROR",
    };
}
