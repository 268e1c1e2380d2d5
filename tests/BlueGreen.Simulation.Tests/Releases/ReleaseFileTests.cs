using BlueGreen.Cli;
using BlueGreen.Cli.Simulate.Releases;

namespace BlueGreen.Simulation.Tests.Releases;

/// <summary>A file of releases is read whole or refused with every field that is wrong.</summary>
public sealed class ReleaseFileTests
{
    [Theory]
    [InlineData("", "The file is no JSON")]
    [InlineData("[]", "The file is no JSON object; expected {\"releases\": [...]}.")]
    [InlineData("{}", "releases is absent; expected a list of 1 to 200.")]
    [InlineData("""{"releases": []}""", "releases is [], a list of 0; expected a list of 1 to 200.")]
    [InlineData("""{"releases": [7]}""", "releases[0] is 7; expected an object.")]
    [InlineData("""{"releases": [{}]}""", "releases[0].name is absent; expected 1 to 40 letters")]
    [InlineData("""{"releases": [{"name": "a", "errors": 1}]}""", "releases[0].errors is not known; expected")]
    [InlineData(
        """{"releases": [{"name": "a", "errorPercent": "all"}]}""",
        "releases[0].errorPercent is \"all\"; expected a number from 0 to 100.")]
    [InlineData(
        """{"releases": [{"name": "a", "delayMilliseconds": 60000}]}""",
        "releases[0].delayMilliseconds is 60000; expected a whole number from 0 to 59000.")]
    [InlineData(
        """{"releases": [{"name": "a", "from": "noon"}]}""",
        "releases[0].from is \"noon\"; expected \"start\" or \"users\".")]
    [InlineData(
        """{"releases": [{"name": "a", "route": {"path": "/health"}}]}""",
        "releases[0].route.path is \"/health\"; expected a path as in /orders")]
    [InlineData(
        """{"releases": [{"name": "a"}, {"name": "a"}]}""",
        "releases has the name \"a\" 2 times; expected each once.")]
    public void File_ThatCannotBeUsed_IsRefusedByItsField(string json, string message)
    {
        var refused = Assert.Throws<BadInputException>(() => ReleaseFile.Read(json, "mine.json"));

        Assert.StartsWith("mine.json cannot be used, and nothing", refused.Message, StringComparison.Ordinal);
        Assert.Contains(message, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Problems_OfSeveralReleases_AreAllNamedAtOnce()
    {
        var refused = Assert.Throws<BadInputException>(() => ReleaseFile.Read(
            """{"releases": [{"name": "a", "slowPercent": 101}, {"name": "b", "rampMinutes": -1}]}""", "mine.json"));

        Assert.Contains("releases[0].slowPercent is 101", refused.Message, StringComparison.Ordinal);
        Assert.Contains("releases[1].rampMinutes is -1", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Catalogue_OfTheRepository_IsReadAndHasAStoryForEach()
    {
        var releases = ReleaseStudy.Catalogue();

        Assert.Contains(releases, release => release.IsGood);
        Assert.All(releases, release => Assert.NotEmpty(release.Story));
    }
}
