using System.Text.Json;
using System.Text.Json.Nodes;
using BlueGreen.Core.Settings;
using BlueGreen.Core.Settings.Reading;

namespace BlueGreen.Core.Tests.Settings;

/// <summary>
/// bluegreen.schema.json documents what the reader reads; one list of members, defaults and limits, twice.
/// </summary>
public sealed class SchemaTests
{
    private static readonly JsonObject s_schema =
        JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "bluegreen.schema.json")))!.AsObject();

    private static JsonObject Defaults => JsonSerializer.SerializeToNode(
        new ApplicationSettings { Application = "shop", Repository = "shop" }, JsonSerializerOptions.Web)!.AsObject();

    [Fact]
    public void Members_AreTheRecordsAndNoOthers() => AssertMembers(s_schema, Defaults, "");

    [Fact]
    public void Defaults_AreTheRecords()
    {
        foreach (var (path, member) in Leaves(s_schema, []).Where(leaf => leaf.Member.ContainsKey("default")))
        {
            var expected = path.Aggregate((JsonNode?)Defaults, (at, name) => at![name]);
            var actual = path[^1] == "checks" ? new JsonArray(new JsonObject { ["path"] = "/" }) : member["default"];
            if (path[^1] == "checks")
                Assert.Equal("/", expected![0]!["path"]!.GetValue<string>());
            else
                Assert.True(JsonNode.DeepEquals(Normal(expected), Normal(actual)), $"{string.Join('.', path)}: "
                    + $"{expected}");
        }
    }

    [Fact]
    public void Limits_AreTheReaders()
    {
        foreach (var (path, member) in Leaves(s_schema, []).Where(leaf => leaf.Member.ContainsKey("minimum")))
        {
            var (min, max) = (member["minimum"]!.GetValue<double>(), member["maximum"]!.GetValue<double>());
            Assert.False(Complains(path, min), $"{string.Join('.', path)} = {min} is refused");
            Assert.False(Complains(path, max), $"{string.Join('.', path)} = {max} is refused");
            Assert.True(Complains(path, min - 1), $"{string.Join('.', path)} = {min - 1} is accepted");
            Assert.True(Complains(path, max + 1), $"{string.Join('.', path)} = {max + 1} is accepted");
        }
    }

    [Fact]
    public void Members_AreAllDocumented() => Assert.All(
        Leaves(s_schema, []), leaf => Assert.True(leaf.Member.ContainsKey("description"), string.Join('.', leaf.Path)));

    /// <summary>
    /// Whether the reader refuses the value for its own range; what fits together is another question.
    /// </summary>
    private static bool Complains(string[] path, double value)
    {
        var settings = new JsonObject { ["application"] = "shop", ["repository"] = "shop" };
        var at = settings;
        foreach (var name in path[..^1])
        {
            at[name] = new JsonObject();
            at = at[name]!.AsObject();
        }
        at[path[^1]] = value;
        return SettingsReader.Read(settings.ToJsonString()).Problems.Any(problem =>
            problem.StartsWith(string.Join('.', path), StringComparison.Ordinal)
            && problem.Contains("number from", StringComparison.Ordinal));
    }

    private static void AssertMembers(JsonObject schema, JsonObject defaults, string path)
    {
        var known = schema["properties"]!.AsObject().Select(member => member.Key).Where(name => name != "$schema")
            .Order();
        Assert.Equal(defaults.Select(member => member.Key).Order(), known);
        foreach (var (name, member) in schema["properties"]!.AsObject()
            .Where(own => own.Value!["properties"] is not null))
        {
            AssertMembers(member!.AsObject(), defaults[name]!.AsObject(), $"{path}.{name}");
        }
    }

    private static IEnumerable<(string[] Path, JsonObject Member)> Leaves(JsonObject schema, string[] path) =>
        schema["properties"]!.AsObject().SelectMany(member => member.Value!["properties"] is null
            ? [([.. path, member.Key], member.Value!.AsObject())]
            : Leaves(member.Value!.AsObject(), [.. path, member.Key]));

    /// <summary>1 and 1.0 are one number.</summary>
    private static JsonNode? Normal(JsonNode? node) =>
        node is JsonValue value && value.GetValueKind() == JsonValueKind.Number
            ? JsonValue.Create(double.Parse(value.ToJsonString(), System.Globalization.CultureInfo.InvariantCulture))
            : node;
}
