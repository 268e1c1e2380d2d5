using System.Text.Json;

namespace BlueGreen.Cdk.Tests;

/// <summary>What a person sees whose settings or package cannot be used.</summary>
public sealed class ProgramTests : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("bluegreen-cdk-tests-");

    [Theory]
    [InlineData("""{"application":"cart"}""", "repository")]
    [InlineData("""{"application":"cart","repository":"cart","watch":{"bakeSeconds":"long"}}""", "watch.bakeSeconds")]
    public void Settings_Wrong_AreRefusedByFieldName(string settings, string field)
    {
        var refused = Run(settings, package: _directory.FullName);

        Assert.Equal(2, refused.ExitCode);
        Assert.Contains(field, refused.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Package_Missing_IsRefusedWithTheNextStep()
    {
        var refused = Run("""{"application":"cart","repository":"cart"}""", package: "nowhere/functions");

        Assert.Equal(2, refused.ExitCode);
        Assert.Contains("nowhere/functions", refused.Error, StringComparison.Ordinal);
        Assert.Contains("Publish them first", refused.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _directory.Delete(recursive: true);

    private Finished Run(string settings, string package)
    {
        Checkout.NeedNode();
        var file = Path.Combine(_directory.FullName, "bluegreen.json");
        File.WriteAllText(file, settings);
        var context = JsonSerializer.Serialize(new { settings = file, functionsPackage = package });
        var app = Path.Combine(AppContext.BaseDirectory, "BlueGreen.Cdk.dll");
        return Checkout.Run("dotnet", [app], new() { ["CDK_CONTEXT_JSON"] = context })!;
    }
}
