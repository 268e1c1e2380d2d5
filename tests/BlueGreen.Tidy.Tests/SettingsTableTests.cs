using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace BlueGreen.Tidy.Tests;

/// <summary>The README's table of settings is the schema's, which another test keeps true to the records.</summary>
public sealed class SettingsTableTests
{
    private static readonly JsonSerializerOptions s_readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    [Fact]
    public void Settings_OfTheSchema_AreInTheReadmeWithTheirDefaults()
    {
        var readme = File.ReadAllLines(Path.Combine(Repository.Root, "README.md"));
        var schema = JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, "bluegreen.schema.json")))!;
        Tidy.AssertNone(
            from row in Rows(schema, "")
            where !readme.Any(line => line.StartsWith(row, StringComparison.Ordinal))
            select $"README.md has no row {row}");
    }

    private static IEnumerable<string> Rows(JsonNode parent, string path)
    {
        var required = (parent["required"]?.AsArray() ?? []).Select(name => (string)name!).ToHashSet();
        foreach (var (name, setting) in parent["properties"]!.AsObject())
        {
            if (name.StartsWith('$'))
                continue;
            if (setting!["properties"] is not null)
            {
                foreach (var row in Rows(setting, $"{path}{name}."))
                    yield return row;
                continue;
            }

            yield return $"| `{path}{name}` | {(required.Contains(name) ? "required" : Default(setting))} |";
            if (setting["items"] is { } items && items["properties"] is not null)
                foreach (var row in Rows(items, $"{path}{name}[]."))
                    yield return row;
        }
    }

    private static string Default(JsonNode setting) =>
        setting["default"] is { } value ? $"`{value.ToJsonString(s_readable)}`" : "none";
}
