using System.Text.Json;

namespace Amazon.Lambda.RuntimeSupport;

/// <summary>An exception as Lambda reports it; a state machine's `ErrorEquals` matches its errorType.</summary>
internal static class ErrorDocument
{
    public static byte[] Of(Exception error)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            Write(writer, error);
        }
        return buffer.ToArray();
    }

    /// <summary>The type is the simple name of the exception's class, without its namespace.</summary>
    private static void Write(Utf8JsonWriter writer, Exception error)
    {
        writer.WriteStartObject();
        writer.WriteString("errorType", error.GetType().Name);
        writer.WriteString("errorMessage", error.Message);
        writer.WriteStartArray("stackTrace");
        foreach (var line in (error.StackTrace ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            writer.WriteStringValue(line.Trim());
        }
        writer.WriteEndArray();
        if (error.InnerException is { } cause)
        {
            writer.WritePropertyName("cause");
            Write(writer, cause);
        }
        writer.WriteEndObject();
    }
}
