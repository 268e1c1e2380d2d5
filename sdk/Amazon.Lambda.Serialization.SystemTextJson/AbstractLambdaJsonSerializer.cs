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
        using var copy = new MemoryStream();
        requestStream.CopyTo(copy);
        try
        {
            return InternalDeserialize<T>(copy.ToArray());
        }
        catch (Exception error) when (error is JsonException or NotSupportedException or JsonSerializerException)
        {
            throw new JsonSerializerException($"The event is no {typeof(T).FullName}: {error.Message}", error);
        }
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
