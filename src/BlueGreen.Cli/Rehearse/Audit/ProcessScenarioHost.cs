using BlueGreen.Rehearsal.Iam;
using BlueGreen.Rehearsal.Template;

namespace BlueGreen.Cli.Rehearse.Audit;

/// <summary>
/// Plays scenarios as `bluegreen rehearse` does: functions and tasks are processes, users ask over HTTP.
/// </summary>
internal sealed class ProcessScenarioHost(RehearsalOptions options, Action<string> log, TimeProvider wall)
    : IScenarioHost
{
    /// <summary>
    /// By the wall: what a refusal leads to shows by then, or never, as in waiting for an announcement.
    /// </summary>
    private static readonly TimeSpan AfterRefusal = TimeSpan.FromSeconds(15);

    /// <summary>
    /// By the wall: a stack is made in a few seconds, or waits for services that never become steady.
    /// </summary>
    private static readonly TimeSpan StackMax = TimeSpan.FromSeconds(90);

    public async Task<PlayedScenario> PlayAsync(string template, string scenario, CancellationToken cancel)
    {
        using var late = new CancellationTokenSource(StackMax, wall);
        using var making = CancellationTokenSource.CreateLinkedTokenSource(cancel, late.Token);
        var permissions = new PermissionLog();
        try
        {
            await using var running = await RunningRehearsal.StartAsync(
                options, template, log, parts => permissions = parts.Permissions.Log, wall, making.Token);
            return await new AuditedScenario(options, wall, AfterRefusal)
                .PlayAsync(running, template, scenario, cancel);
        }
        catch (StackFailedException failure)
        {
            return AuditedScenario.NotMade(scenario, failure.Message, permissions);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return AuditedScenario.NotMade(scenario, $"not within {StackMax.TotalSeconds:F0} s", permissions);
        }
    }
}
