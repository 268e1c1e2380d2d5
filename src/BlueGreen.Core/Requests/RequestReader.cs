using System.Text.Json;
using System.Text.RegularExpressions;
using BlueGreen.Core.Inputs;
using BlueGreen.Core.Settings;

namespace BlueGreen.Core.Requests;

/// <summary>Understands an execution's input: what a person types, or an event as EventBridge delivers it.</summary>
public static partial class RequestReader
{
    /// <summary>
    /// Characters: a sentence or two. With the plan it goes from state to state, and StopExecution takes 32,768.
    /// </summary>
    public const int ReasonMax = 1_000;

    private const string WhatToSend =
        """Start an execution with {"image": "REPOSITORY:TAG"}, {"image": "REPOSITORY@sha256:DIGEST"}, """
        + """{"action": "rollback"} or {"action": "sweep"}.""";

    public static WorkflowRequest Read(JsonElement input, PipelineSettings settings)
    {
        if (input.ValueKind != JsonValueKind.Object)
            return Invalid("the input", InputText.Show(input), "a JSON object");
        if (InputText.BrokenCharacter(input.GetRawText()) is { } broken)
            return Invalid("the input", $"not text: it has half a character in {broken}", "whole characters");
        if (input.TryGetProperty("detail-type", out _))
            return EventReader.Read(input, settings);
        if (input.TryGetProperty("image", out var image))
            return Stranger(input, "image", "approval") ?? ReadImage(input, image, settings);
        return input.TryGetProperty("action", out var action)
            ? ReadAction(input, action)
            : Invalid("the input", InputText.Show(input), "a member `image` or `action`");
    }

    internal static WorkflowRequest Invalid(string field, string found, string expected) =>
        new WorkflowRequest.Invalid($"{field} is {found}; expected {expected}. {WhatToSend}");

    internal static string? Text(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object
        && parent.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    internal static JsonElement Member(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var value) ? value : default;

    /// <summary>A misspelt `approval` would silently mean that none is wanted.</summary>
    private static WorkflowRequest? Stranger(JsonElement input, params ReadOnlySpan<string> known)
    {
        foreach (var member in input.EnumerateObject())
        {
            if (!known.Contains(member.Name))
                return Invalid(
                    $"`{InputText.Line(member.Name)}`", "not known here", $"only {string.Join(" and ", known)}");
        }
        return null;
    }

    private static WorkflowRequest ReadAction(JsonElement input, JsonElement action) => Text(input, "action") switch
    {
        "rollback" => Stranger(input, "action", "reason") ?? ReadRollback(input),
        "sweep" => Stranger(input, "action") ?? new WorkflowRequest.Sweep(),
        "retire" => Stranger(input, "action", "deploymentId", "colour") ?? ReadRetire(input),
        _ => Invalid("action", InputText.Show(action), "\"rollback\", \"retire\" or \"sweep\""),
    };

    private static WorkflowRequest ReadRollback(JsonElement input)
    {
        var reason = Member(input, "reason");
        if (reason.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null or JsonValueKind.String))
            return Invalid("reason", InputText.Show(reason), "a text, or no such member");
        return Text(input, "reason") is { Length: > ReasonMax } text
            ? Invalid("reason", $"a text of {text.Length} characters", $"at most {ReasonMax}")
            : new WorkflowRequest.Rollback(Text(input, "reason"));
    }

    private static WorkflowRequest ReadRetire(JsonElement input)
    {
        if (Text(input, "deploymentId") is not { } deployment || !ExecutionName().IsMatch(deployment))
            return Invalid("deploymentId", InputText.Show(Member(input, "deploymentId")), "the name of the deployment");
        return Text(input, "colour") switch
        {
            "blue" => new WorkflowRequest.Retire(deployment, Colour.Blue),
            "green" => new WorkflowRequest.Retire(deployment, Colour.Green),
            _ => Invalid("colour", InputText.Show(Member(input, "colour")), "\"blue\" or \"green\""),
        };
    }

    private static WorkflowRequest ReadImage(JsonElement input, JsonElement image, PipelineSettings settings)
    {
        var expected = $"\"{settings.Repository}:TAG\" or \"{settings.Repository}@sha256:\" and 64 hexadecimal digits";
        var approval = Member(input, "approval");
        if (approval.ValueKind
            is not (JsonValueKind.Undefined or JsonValueKind.Null or JsonValueKind.True or JsonValueKind.False))
            return Invalid("approval", InputText.Show(approval), "true, false, or no such member");
        bool? wanted = approval.ValueKind switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            _ => null,
        };
        return Text(input, "image") is { } text && ImageReference.Parse(text) is { } reference
            && reference.Repository == settings.Repository
                ? new WorkflowRequest.Deploy(reference.Tag, reference.Digest, wanted)
                : Invalid("image", InputText.Show(image), expected);
    }

    /// <summary>"StartExecution", API reference: up to 80 characters, of which some are not allowed.</summary>
    [GeneratedRegex(@"\A[^\s<>{}\[\]?*""#%\\^|~`$&,;:/\p{C}]{1,80}\z")]
    private static partial Regex ExecutionName();
}
