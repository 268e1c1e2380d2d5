using System.Text.Json;
using BlueGreen.Core.Settings;

namespace BlueGreen.Core.Requests;

/// <summary>Understands an execution's input: what a person types, or an event as EventBridge delivers it.</summary>
public static class RequestReader
{
    private const string WhatToSend =
        """Start an execution with {"image": "REPOSITORY:TAG"}, {"image": "REPOSITORY@sha256:DIGEST"}, """
        + """{"action": "rollback"} or {"action": "sweep"}.""";

    public static WorkflowRequest Read(JsonElement input, PipelineSettings settings)
    {
        if (input.ValueKind != JsonValueKind.Object)
            return Invalid("the input", Describe(input), "a JSON object");
        if (input.TryGetProperty("detail-type", out _))
            return EventReader.Read(input, settings);
        if (input.TryGetProperty("image", out var image))
            return ReadImage(input, image, settings);
        return input.TryGetProperty("action", out var action)
            ? ReadAction(input, action)
            : Invalid("the input", Describe(input), "a member `image` or `action`");
    }

    internal static WorkflowRequest Invalid(string field, string found, string expected) =>
        new WorkflowRequest.Invalid($"{field} is {found}; expected {expected}. {WhatToSend}");

    /// <summary>A value as an error message shows it, cut to a line's length.</summary>
    internal static string Describe(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Undefined => "absent",
        _ when value.GetRawText() is { Length: > 100 } text => $"{text[..100]}...",
        _ => value.GetRawText(),
    };

    internal static string? Text(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object
        && parent.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    internal static JsonElement Member(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var value) ? value : default;

    private static WorkflowRequest ReadAction(JsonElement input, JsonElement action) => Text(input, "action") switch
    {
        "rollback" => ReadRollback(input),
        "sweep" => new WorkflowRequest.Sweep(),
        "retire" => ReadRetire(input),
        _ => Invalid("action", Describe(action), "\"rollback\", \"retire\" or \"sweep\""),
    };

    private static WorkflowRequest ReadRollback(JsonElement input)
    {
        var reason = Member(input, "reason");
        return reason.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null or JsonValueKind.String
            ? new WorkflowRequest.Rollback(Text(input, "reason"))
            : Invalid("reason", Describe(reason), "a text, or no such member");
    }

    private static WorkflowRequest ReadRetire(JsonElement input)
    {
        if (Text(input, "deploymentId") is not { Length: > 0 } deployment)
            return Invalid("deploymentId", Describe(Member(input, "deploymentId")), "the name of the deployment");
        return Text(input, "colour") switch
        {
            "blue" => new WorkflowRequest.Retire(deployment, Colour.Blue),
            "green" => new WorkflowRequest.Retire(deployment, Colour.Green),
            _ => Invalid("colour", Describe(Member(input, "colour")), "\"blue\" or \"green\""),
        };
    }

    private static WorkflowRequest ReadImage(JsonElement input, JsonElement image, PipelineSettings settings)
    {
        var expected = $"\"{settings.Repository}:TAG\" or \"{settings.Repository}@sha256:\" and 64 hexadecimal digits";
        var approval = Member(input, "approval");
        if (approval.ValueKind
            is not (JsonValueKind.Undefined or JsonValueKind.Null or JsonValueKind.True or JsonValueKind.False))
            return Invalid("approval", Describe(approval), "true, false, or no such member");
        bool? wanted = approval.ValueKind switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            _ => null,
        };
        return Text(input, "image") is { } text && ImageReference.Parse(text) is { } reference
            && reference.Repository == settings.Repository
                ? new WorkflowRequest.Deploy(reference.Tag, reference.Digest, wanted)
                : Invalid("image", Describe(image), expected);
    }
}
