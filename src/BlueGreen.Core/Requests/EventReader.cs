using System.Text.Json;
using System.Text.RegularExpressions;
using BlueGreen.Core.Inputs;
using BlueGreen.Core.Settings;

namespace BlueGreen.Core.Requests;

/// <summary>Understands the events that EventBridge hands over as they are.</summary>
internal static partial class EventReader
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
                InputText.Show(RequestReader.Member(@event, "source")),
                "\"aws.ecr\", \"aws.states\" or \"aws.cloudwatch\""),
        };
    }

    private static WorkflowRequest ReadPush(JsonElement detail, PipelineSettings settings)
    {
        if (RequestReader.Text(detail, "action-type") is not { } action)
            return Missing(detail, "action-type", "\"PUSH\"");
        if (RequestReader.Text(detail, "result") is not { } result)
            return Missing(detail, "result", "\"SUCCESS\"");
        if (action != "PUSH" || result != "SUCCESS")
            return Ignored($"The event tells of {InputText.Line(action)} {InputText.Line(result)}, not of a push that "
                + "succeeded.");
        if (RequestReader.Text(detail, "repository-name") is not { } repository)
            return Missing(detail, "repository-name", $"\"{settings.Repository}\"");
        if (repository != settings.Repository)
            return Ignored(
                $"The push was to {InputText.Line(repository)}; this pipeline serves {settings.Repository}.");
        if (RequestReader.Text(detail, "image-digest") is not { } digest || !ImageReference.IsDigest(digest))
            return Missing(detail, "image-digest", "the image's digest, sha256: and 64 hexadecimal digits");
        return ReadTag(detail, digest, settings);
    }

    private static WorkflowRequest ReadTag(JsonElement detail, string digest, PipelineSettings settings)
    {
        var found = RequestReader.Member(detail, "image-tag");
        var tag = found.ValueKind switch
        {
            // An untagged push has an empty tag, or none.
            JsonValueKind.Undefined or JsonValueKind.Null => "",
            JsonValueKind.String => found.GetString()!,
            _ => null,
        };
        if (tag is "")
            return Ignored($"{digest} was pushed without a tag.");
        if (tag is null || !ImageReference.IsTag(tag))
            return Missing(detail, "image-tag", "a tag of 1 to 128 letters, digits, dots, hyphens and underscores");
        return tag.StartsWith(settings.TagPrefix, StringComparison.Ordinal)
            ? new WorkflowRequest.Push(tag, digest)
            : Ignored($"The tag {tag} does not begin with {settings.TagPrefix}.");
    }

    private static WorkflowRequest ReadExecution(JsonElement detail)
    {
        if (RequestReader.Text(detail, "executionArn") is not { } execution || !ExecutionArn().IsMatch(execution))
            return Missing(detail, "executionArn", "the ARN of an execution");
        return RequestReader.Text(detail, "status") switch
        {
            { } status and ("FAILED" or "ABORTED" or "TIMED_OUT") =>
                new WorkflowRequest.DeadExecution(execution, status),
            { } status => Ignored($"{execution} is {InputText.Line(status)}; nothing is to be cleaned up."),
            null => Missing(detail, "status", "\"FAILED\", \"ABORTED\" or \"TIMED_OUT\""),
        };
    }

    private static WorkflowRequest ReadAlarm(JsonElement detail)
    {
        if (RequestReader.Text(detail, "alarmName") is not { } name || !AlarmName().IsMatch(name))
            return Missing(detail, "alarmName", "the name of an alarm");
        return RequestReader.Text(RequestReader.Member(detail, "state"), "value") switch
        {
            "ALARM" => new WorkflowRequest.Alarm(name),
            { } state => Ignored($"The alarm {name} is {InputText.Line(state)}."),
            null => Missing(RequestReader.Member(detail, "state"), "state.value", "\"ALARM\""),
        };
    }

    private static WorkflowRequest.Ignored Ignored(string reason) => new(reason);

    private static WorkflowRequest Missing(JsonElement parent, string field, string expected) => RequestReader.Invalid(
        $"detail.{field}", InputText.Show(RequestReader.Member(parent, field.Split('.')[^1])), expected);

    /// <summary>"StopExecution", API reference: at most 256 characters.</summary>
    [GeneratedRegex(@"\A[^\p{C}]{1,256}\z")]
    private static partial Regex ExecutionArn();

    /// <summary>"PutMetricAlarm", API reference: at most 255 characters.</summary>
    [GeneratedRegex(@"\A[^\p{C}]{1,255}\z")]
    private static partial Regex AlarmName();
}
