using System.Text.Json;
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

    [Theory]
    [InlineData(0, null)]
    [InlineData(1, "smoke and watch are 65537 bytes; expected at most 65536, as every state of the workflow hands them "
        + "on and AWS ends an execution at 262144. Shorten smoke.checks or watch.alarms.")]
    public void Settings_OfOneByteTooMany_AreRefused(int more, string? excess)
    {
        SmokeSettings Of(int letters) => new() { Checks = [new() { Path = "/", BodyContains = new('a', letters) }] };
        var frame = JsonSerializer.SerializeToUtf8Bytes(Of(0), PlanJson.Default.SmokeSettings).Length
            + JsonSerializer.SerializeToUtf8Bytes(new(), PlanJson.Default.WatchSettings).Length;
        Assert.Equal(excess, PayloadBudget.Excess(Of(PayloadBudget.SettingsMax - frame + more), new()));
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
