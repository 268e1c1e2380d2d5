using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Amazon.Lambda.Serialization.SystemTextJson;

/// <summary>What every JSON serializer of Lambda shares: options, encoding, and errors that name the type.</summary>
public abstract class AbstractLambdaJsonSerializer
{
    protected AbstractLambdaJsonSerializer(Action<JsonWriterOptions>? jsonWriterCustomizer)
    {
        WriterOptions = new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        jsonWriterCustomizer?.Invoke(WriterOptions);
    }

    protected JsonWriterOptions WriterOptions { get; }

    public void Serialize<T>(T response, Stream responseStream)
    {
        try
        {
            using var writer = new Utf8JsonWriter(responseStream, WriterOptions);
            InternalSerialize(writer, response);
        }
        catch (Exception error) when (error is JsonException or NotSupportedException or JsonSerializerException)
        {
            throw new JsonSerializerException($"The response is no {typeof(T).FullName}: {error.Message}", error);
        }
    }

    public T Deserialize<T>(Stream requestStream)
    {
        ArgumentNullException.ThrowIfNull(requestStream);
        var utf8Json = ReadToEnd(requestStream);
        try
        {
            return InternalDeserialize<T>(utf8Json);
        }
        catch (Exception error) when (error is JsonException or NotSupportedException or JsonSerializerException)
        {
            throw new JsonSerializerException($"The event is no {typeof(T).FullName}: {error.Message}", error);
        }
    }

    /// <summary>Lambda's runtime hands over the whole event in memory, which needs one copy only.</summary>
    private static byte[] ReadToEnd(Stream stream)
    {
        if (stream is MemoryStream { Position: 0 } whole)
        {
            return whole.ToArray();
        }
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    /// <summary>As Amazon's package sets them: nulls left out, names read in any case and written as spelled.</summary>
    protected virtual JsonSerializerOptions CreateDefaultJsonSerializationOptions() => new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        PropertyNameCaseInsensitive = true,
        PropertyNamingPolicy = new AwsNamingPolicy(),
    };

    protected abstract void InternalSerialize<T>(Utf8JsonWriter writer, T response);

    protected abstract T InternalDeserialize<T>(byte[] utf8Json);
}
