using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace BlueGreen.Rehearsal.Aws.Wire;

/// <summary>awsJson 1.0 and 1.1: the operation is in `X-Amz-Target`, the members are the body.</summary>
internal sealed class JsonProtocol : WireProtocol
{
    private const string TargetHeader = "X-Amz-Target";
    private const string ContentType = "application/x-amz-json-1.1";

    /// <summary>Bytes; most answers are smaller.</summary>
    private const int Usual = 1024;

    public override bool Speaks(WireRequest request) => request.Headers.ContainsKey(TargetHeader);

    public override AwsCall Read(WireRequest request, Caller caller)
    {
        var target = request.Headers[TargetHeader].ToString();
        var dot = target.LastIndexOf('.');
        if (dot < 0 || !ServiceCatalog.ByTarget.TryGetValue(target[..dot], out var service))
        {
            throw new AwsException("UnknownOperationException",
                $"The rehearsal does not know the target {target}; it knows "
                + $"{string.Join(", ", ServiceCatalog.ByTarget.Keys.Order(StringComparer.Ordinal))}.");
        }
        return new(service, target[(dot + 1)..], ReadObject(request.Body), caller);
    }

    public override WireResponse Write(AwsCall call, JsonObject answer, string requestId) =>
        new(200, ContentType, Render(answer)) { Headers = RequestId(requestId) };

    public override WireResponse WriteError(AwsException error, string requestId)
    {
        var body = new JsonObject { ["__type"] = error.Code, ["message"] = error.Message, ["Message"] = error.Message };
        foreach (var (name, value) in error.Details)
        {
            body[name] = value?.DeepClone();
        }
        return new(error.Status, ContentType, Render(body))
        {
            Headers = RequestId(requestId).Add("x-amzn-ErrorType", error.Code),
        };
    }

    /// <summary>Instants become seconds since the epoch, with their milliseconds; nulls are left out.</summary>
    public static byte[] Render(JsonNode node)
    {
        var bytes = new ArrayBufferWriter<byte>(Usual);
        using (var writer = new Utf8JsonWriter(bytes))
        {
            Write(writer, node);
        }
        return bytes.WrittenSpan.ToArray();
    }

    private static JsonObject ReadObject(byte[] body)
    {
        try
        {
            return body.Length == 0 ? [] : JsonNode.Parse(body) as JsonObject
                ?? throw new AwsException("SerializationException", "The request body is not a JSON object.");
        }
        catch (JsonException malformed)
        {
            throw new AwsException("SerializationException", $"The request body is not JSON: {malformed.Message}");
        }
    }

    private static void Write(Utf8JsonWriter writer, JsonNode? node)
    {
        switch (node)
        {
            case null:
                writer.WriteNullValue();
                break;
            case JsonObject members:
                writer.WriteStartObject();
                foreach (var (name, value) in members)
                {
                    if (value is not null)
                    {
                        writer.WritePropertyName(name);
                        Write(writer, value);
                    }
                }
                writer.WriteEndObject();
                break;
            case JsonArray items:
                writer.WriteStartArray();
                foreach (var item in items)
                {
                    Write(writer, item);
                }
                writer.WriteEndArray();
                break;
            case var instant when instant.IsInstant(out var at):
                var seconds = at.Value.ToUnixTimeMilliseconds() / 1000m;
                writer.WriteRawValue(seconds.ToString("0.###", CultureInfo.InvariantCulture));
                break;
            default:
                node.WriteTo(writer);
                break;
        }
    }

    private static ImmutableDictionary<string, string> RequestId(string requestId) =>
        ImmutableDictionary<string, string>.Empty.Add("x-amzn-RequestId", requestId);
}
