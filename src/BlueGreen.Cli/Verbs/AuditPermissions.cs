using BlueGreen.Cli.Rehearse;
using BlueGreen.Cli.Rehearse.Audit;
using BlueGreen.Rehearsal.Template;

namespace BlueGreen.Cli.Verbs;

/// <summary>`bluegreen rehearse --audit-permissions` and `--prove`: the options' side of them.</summary>
internal static class AuditPermissions
{
    public static async Task<int> RunAsync(
        RehearsalOptions options, AuditOptions wanted, TimeProvider wall, CancellationToken cancel)
    {
        var template = TemplateFile.Read(options.Template);
        using var log = new RehearsalLog(options.LogFile);
        var kept = KeptPermissions.Read(Layout.KeptPermissions);
        var host = new ProcessScenarioHost(options with { Port = 0 }, log.Write, wall);
        var audit = new PermissionAudit(host, template, kept, Console.Error.WriteLine);
        try
        {
            // Without an audit the proof goes by the last one, which the page keeps.
            var report = wanted.Audit
                ? await audit.RunAsync(cancel)
                : PermissionsPage.Read(
                    await File.ReadAllTextAsync(Layout.PermissionsPage, cancel),
                    GrantReader.Read(CloudFormationTemplate.Parse(template)), kept);
            if (wanted.Page is { } page)
                await File.WriteAllTextAsync(page, PermissionsPage.Write(report), cancel);
            report = wanted.Prove ? await audit.ProveAsync(report, cancel) : report;
            AuditText.Print(Console.Out, report);
            if (options.Json is { } json)
                await File.WriteAllTextAsync(json, PermissionAudit.Json(report), cancel);
            return report.Problems.Count == 0 ? ExitCodes.Success : ExitCodes.Failure;
        }
        catch (TemplateException problem)
        {
            throw new BadInputException($"--template: {problem.Message}");
        }
    }
}

/// <summary>Which of the two was asked for, and where the page goes.</summary>
internal sealed record AuditOptions(bool Audit, bool Prove, string? Page);
