using BlueGreen.Cli.Verbs;
using BlueGreen.Tests.BadInput;

namespace BlueGreen.Cli.Tests.BadInput;

/// <summary>Whatever stands in bluegreen.json, a verb finds the application's name or says what is wrong.</summary>
public sealed class SettingsTextTests
{
    private const ulong Seed = 2026_11_28_31;

    private const string Settings = """{"application":"shop","repository":"shop","smoke":{"checks":[{"path":"/"}]}}""";

    [Fact]
    public void Settings_OfAnyText_NameTheApplicationOrAreRefused()
    {
        var tally = Trial.Play(JsonCases.Of([Settings], Settings), Seed, input => Check(input.Text));

        Assert.True(tally["named"] > 500 && tally["refused"] > 3_000, $"{tally["named"]}");
    }

    [Fact]
    public void Settings_WithComments_AreReadAsTheyAreInstalled() => Assert.Equal(
        "shop", CommonOptions.ApplicationOf("""{"application": "shop" /* ours */}"""));

    private static string Check(string settings)
    {
        try
        {
            Assert.NotEmpty(CommonOptions.ApplicationOf(settings));
            return "named";
        }
        catch (BadInputException refusal)
        {
            Assert.StartsWith("bluegreen.json: ", refusal.Message, StringComparison.Ordinal);
            Assert.Contains("; expected an object with the application", refusal.Message, StringComparison.Ordinal);
            Assert.InRange(refusal.Message.Length, 1, 700);
            return "refused";
        }
    }
}
