using System.Text.Encodings.Web;
using System.Text.Json;

namespace BlueGreen.Cdk;

/// <summary>How JSON is written where it stands inside the template: short, camelCase, legible.</summary>
public static class JsonText
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        // Nothing here is ever HTML; the default would turn every quote and plus sign into an escape.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Text as it must stand between the quotes of a JSON string. CDK's tokens pass unchanged.</summary>
    public static string Escape(string text) =>
        JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).Value;
}
