using System.Text.Json.Nodes;
using BlueGreen.Core.Settings.Reading;

namespace BlueGreen.Core.Tests.BadInput;

/// <summary>Settings at AWS's limits are read, and one beyond is refused where they are read.</summary>
public sealed class SettingsSizeTests
{
    [Theory]
    [InlineData("application", 20)]
    [InlineData("repository", 256)]
    [InlineData("tagPrefix", 128)]
    [InlineData("container.name", 255)]
    public void Name_AtItsLimit_IsReadAndOneBeyondIsRefused(string field, int max)
    {
        Assert.Empty(Problems(field, new string('a', max)));
        Assert.StartsWith($"{field} is \"aaa", Assert.Single(Problems(field, new string('a', max + 1))));
    }

    [Theory]
    [InlineData("healthCheck.path", 1_024)]
    [InlineData("network.pathPattern", 128)]
    [InlineData("smoke.version.path", 1_024)]
    [InlineData("watch.probes.path", 1_024)]
    public void Path_AtItsLimit_IsReadAndOneBeyondIsRefused(string field, int max)
    {
        Assert.Empty(Problems(field, "/" + new string('a', max - 1)));
        Assert.StartsWith($"{field} is \"/aaa", Assert.Single(Problems(field, "/" + new string('a', max))));
    }

    [Theory]
    [InlineData(100, 255, true)]
    [InlineData(101, 255, false)]
    [InlineData(100, 256, false)]
    public void Alarms_AtTheirLimits_AreRead(int count, int length, bool accepted) => Assert.Equal(
        accepted,
        Problems("watch.alarms", Repeat(count, _ => new string('a', length))).Count == 0);

    [Theory]
    [InlineData(50, null)]
    [InlineData(51, "a list of 51; expected a list of 0 to 50.")]
    [InlineData(1_000, "a list of 1000; expected a list of 0 to 50.")]
    public void Checks_AreCounted(int count, string? problem) =>
        AssertProblem(problem, Problems("smoke.checks", Repeat(count, at => new JsonObject { ["path"] = $"/{at}" })));

    [Theory]
    [InlineData(20, null)]
    [InlineData(21, "a list of 21; expected a list of 1 to 20.")]
    [InlineData(100, "a list of 100; expected a list of 1 to 20.")]
    public void Steps_AreCounted(int count, string? problem) => AssertProblem(
        problem, Problems("traffic.steps", Repeat(count, at => JsonValue.Create(at + 101 - count))));

    [Theory]
    [InlineData("smoke.checks", "smoke and watch are ")]
    [InlineData("container.environment", "container.environment is ")]
    public void Settings_Of256Kilobytes_AreRefused(string field, string problem)
    {
        JsonNode value = field == "smoke.checks"
            ? Repeat(50, at => new JsonObject { ["path"] = "/", ["bodyContains"] = new string('a', 5_243) })
            : new JsonObject { ["A"] = new string('a', 262_144) };
        Assert.StartsWith(problem, Assert.Single(Problems(field, value)), StringComparison.Ordinal);
    }

    [Fact]
    public void Text_Of256KilobytesOfBrackets_IsRefused()
    {
        var problem = Assert.Single(SettingsReader.Read(new string('[', 262_144)).Problems);
        Assert.InRange(problem.Length, 1, 500);
    }

    private static void AssertProblem(string? problem, IReadOnlyList<string> problems)
    {
        if (problem is null)
            Assert.Empty(problems);
        else
            Assert.EndsWith(problem, Assert.Single(problems), StringComparison.Ordinal);
    }

    private static JsonArray Repeat(int count, Func<int, JsonNode?> make) =>
        [.. Enumerable.Range(0, count).Select(make)];

    private static IReadOnlyList<string> Problems(string field, JsonNode value)
    {
        var settings = new JsonObject { ["application"] = "shop", ["repository"] = "shop" };
        var names = field.Split('.');
        var at = settings;
        foreach (var name in names[..^1])
            at = (JsonObject)(at[name] = new JsonObject());
        at[names[^1]] = value;
        return SettingsReader.Read(settings.ToJsonString()).Problems;
    }
}
