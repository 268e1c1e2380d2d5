using BlueGreen.Core.Planning;
using BlueGreen.Core.Settings;

namespace BlueGreen.Core.Tests.Planning;

public sealed class PayloadBudgetTests
{
    [Fact]
    public void Defaults_FitWithRoom() => Assert.Null(PayloadBudget.Excess(new(), new()));

    [Fact]
    public void Checks_OfAnOrdinaryLength_FitInFullNumber() => Assert.Null(PayloadBudget.Excess(Checks(200), new()));

    [Fact]
    public void Checks_OfLongTexts_AreRefusedWithWhatToShorten()
    {
        var excess = PayloadBudget.Excess(Checks(2_000), new());
        Assert.NotNull(excess);
        Assert.Contains("smoke.checks", excess, StringComparison.Ordinal);
        Assert.Contains("expected at most 65536", excess, StringComparison.Ordinal);
    }

    /// <summary>As the plan is written, where every letter that is not ASCII takes six bytes.</summary>
    [Fact]
    public void Alarms_OfLettersThatAreEscaped_CountAsWritten() => Assert.NotNull(PayloadBudget.Excess(
        new(), new() { Alarms = [.. Enumerable.Repeat(new string('\u00e9', 255), 100)] }));

    private static SmokeSettings Checks(int letters) => new()
    {
        Checks = [.. Enumerable.Range(0, 50)
            .Select(at => new SmokeCheck { Path = $"/{at}", BodyContains = new('a', letters) })],
    };
}
