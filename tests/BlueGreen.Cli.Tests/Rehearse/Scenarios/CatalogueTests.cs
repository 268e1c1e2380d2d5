using BlueGreen.Cli.Rehearse.Scenarios;

namespace BlueGreen.Cli.Tests.Rehearse.Scenarios;

public sealed class CatalogueTests
{
    [Theory]
    [InlineData("healthy", "Promoted")]
    [InlineData("approval", "Promoted")]
    [InlineData("rejected", "Untouched")]
    [InlineData("live-grows", "Promoted")]
    [InlineData("failing-smoke", "Untouched")]
    [InlineData("wrong-version", "Untouched")]
    [InlineData("crash-loop", "Untouched")]
    [InlineData("never-healthy", "Untouched")]
    [InlineData("degrades-live", "RolledBack")]
    [InlineData("slow-live", "RolledBack")]
    [InlineData("interrupted", "RolledBack")]
    [InlineData("alarm", "RolledBack")]
    [InlineData("duplicate-push", "Promoted")]
    [InlineData("newer-push", "Promoted")]
    [InlineData("first-push", "Promoted")]
    [InlineData("manual-rollback", "RolledBack")]
    [InlineData("stopped", "RolledBack")]
    [InlineData("retired", "Promoted")]
    [InlineData("answer-lost", "Promoted")]
    [InlineData("lambda-killed", "Promoted")]
    public void Find_AScenario_HasItsExpectedOutcome(string name, string expected) =>
        Assert.Equal(expected, Catalogue.Find(name).Expected.ToString());

    [Fact]
    public void All_Names_AreUnique() =>
        Assert.Distinct(Catalogue.All.Select(scenario => scenario.Name));

    [Fact]
    public void Default_Names_AreScenariosThatStartWithARelease() =>
        Assert.All(Catalogue.Default, name => Assert.True(Catalogue.Find(name).StartsWithRelease));

    [Fact]
    public void Find_AnUnknownName_NamesItAndTheKnownOnes()
    {
        var refused = Assert.Throws<BadInputException>(() => Catalogue.Find("sunny"));

        Assert.Contains("`sunny`", refused.Message, StringComparison.Ordinal);
        Assert.All(
            Catalogue.All, scenario => Assert.Contains(scenario.Name, refused.Message, StringComparison.Ordinal));
    }
}
