using System.Text.Json;
using System.Text.Json.Nodes;

namespace BlueGreen.Cdk.Tests;

/// <summary>What a person sees whose settings or package cannot be used.</summary>
public sealed class ProgramTests : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("bluegreen-cdk-tests-");

    [Fact]
    public void Settings_Wrong_AreAllRefusedAtOnceAndNothingIsSynthesised()
    {
        var refused = Run(
            """
            {
              "application": "cart",
              "watch": {"bakeSeconds": "long", "errorPercentMax": 101},
              "traffic": {"stepBakeSeconds": -1},
              "colour": "teal"
            }
            """,
            package: _directory.FullName);

        Assert.Equal(2, refused.ExitCode);
        Assert.All(
            [
                "repository is absent; expected an ECR repository's name",
                "watch.bakeSeconds is \"long\"; expected a whole number",
                "watch.errorPercentMax is 101; expected a number from 0 to 100",
                "traffic.stepBakeSeconds is -1; expected a whole number from 0",
                "colour is not known; expected $schema, application",
                "Correct these and repeat the command",
            ],
            expected => Assert.Contains(expected, refused.Error, StringComparison.Ordinal));
        Assert.Empty(Directory.GetFiles(Output, "*", SearchOption.AllDirectories));
    }

    [Theory]
    [InlineData("""{"watch": {"bakeSeconds": true}}""", "watch.bakeSeconds is true; expected a whole number")]
    [InlineData("""{"watch": {"errorPercentMax": -1}}""", "watch.errorPercentMax is -1; expected a number from 0")]
    [InlineData("""{"traffic": {"steps": [5, 25]}}""", "traffic.steps is [5, 25]; expected 100 as the last")]
    [InlineData("""{"approval": {"timeoutSeconds": -1}}""", "approval.timeoutSeconds is -1; expected a whole number")]
    [InlineData("""{"retention": {"hours": 24}}""", "retention.hours is not known; expected seconds")]
    [InlineData("{", "The settings are no JSON")]
    public void Settings_ThatCannotBe_AreRefusedByFieldName(string part, string expected)
    {
        var file = Path.Combine(_directory.FullName, "bluegreen.json");
        File.WriteAllText(file, """{"application": "cart", "repository": "cart", """ + part[1..]);

        var refusal = Assert.Throws<UnusableSettingsException>(() => SettingsFile.Read(file));

        Assert.Contains(file, refusal.Message, StringComparison.Ordinal);
        Assert.Contains(expected, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_Missing_AreRefusedWithTheNextStep()
    {
        var refusal = Assert.Throws<UnusableSettingsException>(() => SettingsFile.Read("nowhere/bluegreen.json"));

        Assert.Contains("nowhere/bluegreen.json", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("Make one that says", refusal.Message, StringComparison.Ordinal);
    }

    /// <summary>The settings file names its schema, so that an editor checks it as it is written.</summary>
    [Fact]
    public void Settings_OfTheRepository_NameTheirSchema()
    {
        var file = Path.Combine(Checkout.Root, "bluegreen.json");
        var schema = (string?)JsonNode.Parse(File.ReadAllText(file))!["$schema"];

        Assert.NotNull(JsonNode.Parse(File.ReadAllText(Path.Combine(Checkout.Root, schema!))));
        Assert.Equal("shop", SettingsFile.Read(file).Application);
    }

    [Fact]
    public void Package_Missing_IsRefusedWithTheNextStep()
    {
        var refused = Run("""{"application":"cart","repository":"cart"}""", package: "nowhere/functions");

        Assert.Equal(2, refused.ExitCode);
        Assert.Contains("nowhere/functions", refused.Error, StringComparison.Ordinal);
        Assert.Contains("Publish them first", refused.Error, StringComparison.Ordinal);
    }

    private string Output => Path.Combine(_directory.FullName, "cdk.out");

    public void Dispose() => _directory.Delete(recursive: true);

    private Finished Run(string settings, string package)
    {
        Checkout.NeedNode();
        var file = Path.Combine(_directory.FullName, "bluegreen.json");
        File.WriteAllText(file, settings);
        var context = JsonSerializer.Serialize(new { settings = file, functionsPackage = package });
        var app = Path.Combine(AppContext.BaseDirectory, "BlueGreen.Cdk.dll");
        return Checkout.Run("dotnet", [app], new()
        {
            ["CDK_CONTEXT_JSON"] = context,
            ["CDK_OUTDIR"] = Output,
        })!;
    }
}
