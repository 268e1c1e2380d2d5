using System.Text.Json;

namespace AwsSdk.Slices.Tests.Wire;

/// <summary>One HTTP request as it left the client.</summary>
public sealed record RecordedCall(Uri Url, IReadOnlyDictionary<string, string> Headers, string Body)
{
    public JsonElement Json => JsonElement.Parse(Body);

    /// <summary>The Query protocol's form fields.</summary>
    public Dictionary<string, string> Fields => Body.Split('&')
        .Select(pair => pair.Split('=', 2))
        .ToDictionary(pair => Uri.UnescapeDataString(pair[0]), pair => Uri.UnescapeDataString(pair[1]));
}
