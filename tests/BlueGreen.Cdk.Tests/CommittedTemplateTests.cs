namespace BlueGreen.Cdk.Tests;

/// <summary>What is rehearsed is what would be deployed.</summary>
[Collection(SynthesisCollection.Name)]
public sealed class CommittedTemplateTests(SynthesisFixture fixture)
{
    [Fact]
    public void Template_Synthesised_IsTheCommittedOne()
    {
        var settings = SettingsFile.Read(Path.Combine(Checkout.Root, "bluegreen.json"));

        var synthesised = fixture.Synthesise(settings);

        Assert.True(
            synthesised == File.ReadAllText(Checkout.Template),
            "cdk/template.json is out of date. Write it, and look at what changed: " +
            "dotnet run --project cdk/BlueGreen.Cdk -- --template cdk/template.json");
    }

    [Fact]
    public void Template_ByCfnLint_IsClean()
    {
        var lint = Checkout.Run("cfn-lint", ["--non-zero-exit-code", "informational", Checkout.Template]);
        Assert.SkipWhen(lint is null or { ExitCode: 127 }, "`cfn-lint` is not installed.");

        Assert.True(lint!.ExitCode == 0, lint.Output + lint.Error);
    }

    [Fact]
    public void Outputs_OfTheTemplate_AreThoseThatTheReadmeNames() => Assert.Equal(
        ["ProductionUrl", "TestUrl", "StateMachineArn", "TableName", "RepositoryUri"],
        Template.Committed.Outputs.Select(output => output.Key));
}
