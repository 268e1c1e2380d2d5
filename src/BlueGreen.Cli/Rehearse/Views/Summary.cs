using Spectre.Console;

namespace BlueGreen.Cli.Rehearse.Views;

/// <summary>What a person takes away: one row a scenario, then what it meant.</summary>
public static class Summary
{
    public static void Print(IAnsiConsole console, IReadOnlyList<ScenarioReport> reports)
    {
        var table = new Table().RoundedBorder().AddColumns(
            "scenario", "ended", "live", "requests", "dropped", "app errors",
            "push to switch", "fault to revert", "cost");
        foreach (var report in reports)
            table.AddRow(
                report.Scenario,
                report.AsExpected
                    ? $"[green]{report.Outcome}[/]"
                    : $"[red]{report.Outcome}[/], expected {report.Expected}",
                $"{report.LiveBefore} to {report.LiveAfter}",
                $"{report.Traffic.Requests:N0}",
                $"{report.Traffic.Dropped:N0}",
                $"{report.Traffic.AppErrors:N0}",
                Seconds(report.Timings.PushToSwitchSeconds),
                Seconds(report.Timings.FaultToRevertSeconds),
                $"{report.CostUsd:F5} USD");
        console.Write(table);
        foreach (var report in reports)
        {
            console.MarkupLineInterpolated($"[bold]{report.Scenario}[/]: {report.Reason}");
            foreach (var refused in report.Refused)
                console.MarkupLineInterpolated($"  [red]refused: {refused}[/]");
            foreach (var (rule, verdict) in report.Rules.Where(rule => rule.Value is not ("held" or "not exercised")))
                console.MarkupLineInterpolated($"  [red]{rule} {verdict}[/]");
        }
    }

    private static string Seconds(double? seconds) => seconds is { } value ? $"{value:F1} s" : "";
}
