using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.StepFunctions.Paths;

namespace BlueGreen.Rehearsal.StepFunctions.Intrinsics;

/// <summary>The intrinsic functions on texts.</summary>
internal static class TextFunctions
{
    public static JsonNode? Base64Encode(IntrinsicArguments arguments) =>
        Convert.ToBase64String(Encoding.UTF8.GetBytes(arguments.Text(0)));

    public static JsonNode? Base64Decode(IntrinsicArguments arguments)
    {
        var bytes = new byte[arguments.Text(0).Length];
        return Convert.TryFromBase64String(arguments.Text(0), bytes, out var count)
            ? Encoding.UTF8.GetString(bytes, 0, count)
            : throw IntrinsicArguments.Failure($"States.Base64Decode found no Base64 in '{arguments.Text(0)}'");
    }

    [SuppressMessage("Security", "CA5350", Justification = "The Amazon States Language names SHA-1.")]
    [SuppressMessage("Security", "CA5351", Justification = "The Amazon States Language names MD5.")]
    public static JsonNode? Hash(IntrinsicArguments arguments)
    {
        var value = arguments[0];
        var data = Encoding.UTF8.GetBytes(value.Kind() == JsonValueKind.String ? value.Text() : value.ToText());
        return Convert.ToHexStringLower(arguments.Text(1) switch
        {
            "MD5" => MD5.HashData(data),
            "SHA-1" => SHA1.HashData(data),
            "SHA-256" => SHA256.HashData(data),
            "SHA-384" => SHA384.HashData(data),
            "SHA-512" => SHA512.HashData(data),
            var other => throw IntrinsicArguments.Failure($"States.Hash does not know the algorithm '{other}'"),
        });
    }

    /// <summary>Every character of the second argument splits; empty parts are dropped.</summary>
    public static JsonNode? Split(IntrinsicArguments arguments) => new JsonArray(
        [.. arguments.Text(0).Split(arguments.Text(1).ToCharArray(), StringSplitOptions.RemoveEmptyEntries)
            .Select(part => JsonValue.Create(part))]);

    /// <summary>A version 4 UUID of the execution's own chance, so that a run can be repeated.</summary>
    public static JsonNode? Uuid(IntrinsicArguments arguments) => NewUuid(arguments.Chance);

    public static string NewUuid(Random chance)
    {
        Span<byte> bytes = stackalloc byte[16];
        chance.NextBytes(bytes);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40); // Version 4 and the variant bits (RFC 9562, 5.4).
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true).ToString();
    }

    public static JsonNode? Format(IntrinsicArguments arguments)
    {
        var template = arguments.Text(0);
        var text = new StringBuilder();
        var next = 1;
        for (var i = 0; i < template.Length; i++)
        {
            if (template[i] == '\\' && i + 1 < template.Length && template[i + 1] is '{' or '}')
            {
                text.Append(template[++i]);
            }
            else if (template[i] == '{' && i + 1 < template.Length && template[i + 1] == '}')
            {
                text.Append(Shown(arguments[next++]));
                i++;
            }
            else
            {
                text.Append(template[i]);
            }
        }
        return next == arguments.Count
            ? text.ToString()
            : throw IntrinsicArguments.Failure(
                $"States.Format found {next - 1} placeholders in '{template}' and {arguments.Count - 1} values");
    }

    /// <summary>Objects and arrays appear as Java shows maps and lists: that is what AWS answers.</summary>
    private static string Shown(JsonNode? value) => value switch
    {
        JsonObject fields => $"{{{string.Join(", ", fields.Select(field => $"{field.Key}={Shown(field.Value)}"))}}}",
        JsonArray items => $"[{string.Join(", ", items.Select(Shown))}]",
        _ when value.Kind() == JsonValueKind.String => value.Text(),
        _ => value.ToText(),
    };
}
