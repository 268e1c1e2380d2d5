using System.Text.Json;
using BlueGreen.Core.Settings;

namespace BlueGreen.Core.Requests;

/// <summary>Understands the events that EventBridge hands over as they are.</summary>
internal static class EventReader
{
    public static WorkflowRequest Read(JsonElement @event, PipelineSettings settings)
    {
        var detail = RequestReader.Member(@event, "detail");
        return RequestReader.Text(@event, "source") switch
        {
            "aws.ecr" => ReadPush(detail, settings),
            "aws.states" => ReadExecution(detail),
            "aws.cloudwatch" => ReadAlarm(detail),
            _ => RequestReader.Invalid(
                "source",
                RequestReader.Describe(RequestReader.Member(@event, "source")),
                "\"aws.ecr\", \"aws.states\" or \"aws.cloudwatch\""),
        };
    }

    private static WorkflowRequest ReadPush(JsonElement detail, PipelineSettings settings)
    {
        var (action, result) = (RequestReader.Text(detail, "action-type"), RequestReader.Text(detail, "result"));
        if (action is null)
            return Missing(detail, "action-type", "\"PUSH\"");
        if (action != "PUSH" || result != "SUCCESS")
            return new WorkflowRequest.Ignored($"The event tells of {action} {result}, not of a push that succeeded.");
        if (RequestReader.Text(detail, "repository-name") is not { } repository)
            return Missing(detail, "repository-name", $"\"{settings.Repository}\"");
        if (repository != settings.Repository)
            return new WorkflowRequest.Ignored($"The push was to {repository}; this pipeline serves "
                + $"{settings.Repository}.");
        if (RequestReader.Text(detail, "image-digest") is not { Length: > 0 } digest)
            return Missing(detail, "image-digest", "the image's digest");
        if (RequestReader.Text(detail, "image-tag") is not { Length: > 0 } tag)
            return new WorkflowRequest.Ignored($"{digest} was pushed without a tag.");
        return tag.StartsWith(settings.TagPrefix, StringComparison.Ordinal)
            ? new WorkflowRequest.Push(tag, digest)
            : new WorkflowRequest.Ignored($"The tag {tag} does not begin with {settings.TagPrefix}.");
    }

    private static WorkflowRequest ReadExecution(JsonElement detail)
    {
        if (RequestReader.Text(detail, "executionArn") is not { Length: > 0 } execution)
            return Missing(detail, "executionArn", "the ARN of an execution");
        return RequestReader.Text(detail, "status") switch
        {
            { } status and ("FAILED" or "ABORTED" or "TIMED_OUT") =>
                new WorkflowRequest.DeadExecution(execution, status),
            { } status => new WorkflowRequest.Ignored($"{execution} is {status}; nothing is to be cleaned up."),
            null => Missing(detail, "status", "\"FAILED\", \"ABORTED\" or \"TIMED_OUT\""),
        };
    }

    private static WorkflowRequest ReadAlarm(JsonElement detail)
    {
        if (RequestReader.Text(detail, "alarmName") is not { Length: > 0 } name)
            return Missing(detail, "alarmName", "the name of an alarm");
        return RequestReader.Text(RequestReader.Member(detail, "state"), "value") switch
        {
            "ALARM" => new WorkflowRequest.Alarm(name),
            { } state => new WorkflowRequest.Ignored($"The alarm {name} is {state}."),
            null => Missing(RequestReader.Member(detail, "state"), "state.value", "\"ALARM\""),
        };
    }

    private static WorkflowRequest Missing(JsonElement parent, string field, string expected) => RequestReader.Invalid(
        $"detail.{field}", RequestReader.Describe(RequestReader.Member(parent, field.Split('.')[^1])), expected);
}
