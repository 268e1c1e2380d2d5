using System.Text.Json;
using BlueGreen.Core.Inputs;

namespace BlueGreen.Core.Rollbacks;

/// <summary>Makes a sentence of the error that Step Functions hands to a catch.</summary>
public static class FailureReason
{
    /// <param name="cause">A function's is JSON with its message; a Fail state's is the message itself.</param>
    public static string Of(string error, string? cause)
    {
        var message = Message(cause) ?? cause;
        return string.IsNullOrWhiteSpace(message) ? error : $"{error}: {message}";
    }

    private static string? Message(string? cause)
    {
        if (cause is null || !cause.StartsWith('{') || InputText.BrokenCharacter(cause) is not null)
            return null;
        try
        {
            using var document = JsonDocument.Parse(cause);
            return document.RootElement.TryGetProperty("errorMessage", out var message)
                && message.ValueKind == JsonValueKind.String ? message.GetString() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
