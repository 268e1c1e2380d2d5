using System.Collections.Concurrent;
using System.Text.Encodings.Web;
using System.Text.Json;
using BlueGreen.Cli.Rehearse.Scenarios;
using BlueGreen.Rehearsal.Template;

namespace BlueGreen.Cli.Rehearse.Audit;

/// <summary>`bluegreen rehearse --audit-permissions`: plays everything, and says which grants that took.</summary>
public sealed class PermissionAudit(IScenarioHost host, string template, KeptPermissions kept, Action<string> say)
{
    /// <summary>Rehearsals at once: each keeps about one core busy, and waits for the rest of its time.</summary>
    private static readonly int AtOnce = Math.Max(2, Environment.ProcessorCount);

    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Every story of the catalogue, and the stack's own.</summary>
    public static IReadOnlyList<string> Scenarios =>
        [StackLife.Name, .. Catalogue.All.Select(scenario => scenario.Name)];

    public async Task<AuditReport> RunAsync(CancellationToken cancel)
    {
        var played = await InParallelAsync(Scenarios, PlayAsync, cancel);
        return AuditPolicy.Judge(GrantReader.Read(CloudFormationTemplate.Parse(template)), played, kept);
    }

    /// <summary>Takes each action away in turn: as many rehearsals as there are actions.</summary>
    /// <param name="report">Says which scenario uses which action first.</param>
    public async Task<AuditReport> ProveAsync(AuditReport report, CancellationToken cancel)
    {
        var proof = new RemovalProof(host, template);
        var removals = await InParallelAsync(
            [.. report.Roles.SelectMany(role => role.Used)],
            async (used, stop) =>
            {
                var removal = await proof.TryAsync(used, stop);
                say($"{(removal.Failed ? "needed" : "NOT NEEDED")}: {removal.Role} {removal.Action}: "
                    + removal.Observed);
                return removal;
            },
            cancel);
        return report with
        {
            Removals = removals,
            Problems =
            [
                .. report.Problems,
                .. removals.Where(one => !one.Failed).Select(one =>
                    $"{one.Scenario} did not fail of {one.Role} lacking {one.Action}: {one.Observed}"),
            ],
        };
    }

    public static string Json(AuditReport report) => JsonSerializer.Serialize(report, s_json) + "\n";

    private async Task<PlayedScenario> PlayAsync(string scenario, CancellationToken cancel)
    {
        var played = await host.PlayAsync(template, scenario, cancel);
        say($"{scenario}: {(played.AsExpected ? "as expected" : "NOT AS EXPECTED")}: {played.Observed}");
        foreach (var refused in played.Refused)
            say($"{scenario}: {refused}");
        return played;
    }

    /// <summary>The answers in the order of the questions.</summary>
    private static async Task<IReadOnlyList<TAnswer>> InParallelAsync<TQuestion, TAnswer>(
        IReadOnlyList<TQuestion> questions, Func<TQuestion, CancellationToken, Task<TAnswer>> ask,
        CancellationToken cancel)
    {
        var answers = new ConcurrentDictionary<int, TAnswer>();
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel };
        await Parallel.ForEachAsync(questions.Index(), parallel, async (question, stop) =>
            answers[question.Index] = await ask(question.Item, stop));
        return [.. answers.OrderBy(answer => answer.Key).Select(answer => answer.Value)];
    }
}
