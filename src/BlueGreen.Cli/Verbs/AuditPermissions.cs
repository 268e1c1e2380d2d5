using BlueGreen.Cli.Rehearse;
using BlueGreen.Cli.Rehearse.Audit;
using BlueGreen.Rehearsal.Template;

namespace BlueGreen.Cli.Verbs;

/// <summary>`bluegreen rehearse --audit-permissions`: the options' side of it.</summary>
internal static class AuditPermissions
{
    /// <param name="page">Where docs/permissions.md goes; null for nowhere.</param>
    public static async Task<int> RunAsync(
        RehearsalOptions options, bool prove, string? page, TimeProvider wall, CancellationToken cancel)
    {
        var file = options.Template ?? Layout.Template;
        if (!File.Exists(file))
            throw new BadInputException($"--template: there is no file {file}.");
        using var log = new RehearsalLog(options.LogFile);
        var template = await File.ReadAllTextAsync(file, cancel);
        var host = new ProcessScenarioHost(options with { Port = 0 }, log.Write, wall);
        var audit = new PermissionAudit(
            host, template, KeptPermissions.Read(Layout.KeptPermissions), Console.Error.WriteLine);
        try
        {
            var report = await audit.RunAsync(prove, cancel);
            AuditText.Print(Console.Out, report);
            if (options.Json is { } json)
                await File.WriteAllTextAsync(json, PermissionAudit.Json(report), cancel);
            if (page is not null)
                await File.WriteAllTextAsync(page, PermissionsPage.Write(report), cancel);
            return report.Problems.Count == 0 ? ExitCodes.Success : ExitCodes.Failure;
        }
        catch (TemplateException problem)
        {
            throw new BadInputException($"{file}: {problem.Message}");
        }
    }
}
