using BlueGreen.Cli.Simulate;
using BlueGreen.Rehearsal.Iam;
using BlueGreen.Rehearsal.Template;

namespace BlueGreen.Cli.Rehearse.Audit;

/// <summary>Plays scenarios in virtual time: no process, no socket, and the same end for the same seed.</summary>
internal sealed class SimulatedScenarioHost(RehearsalOptions options, long seed) : IScenarioHost
{
    /// <summary>Nobody waits for a simulation's time: a story's own limit is enough.</summary>
    private static readonly TimeSpan AfterRefusal = Timeout.InfiniteTimeSpan;

    public Task<PlayedScenario> PlayAsync(string template, string scenario, CancellationToken cancel)
    {
        var permissions = new PermissionLog();
        var simulation = new SimulationOptions
        {
            Template = template,
            Scenario = scenario,
            Seed = seed,
            Rate = options.Rate,
            Extend = parts => permissions = parts.Permissions.Log,
        };
        try
        {
            return Task.FromResult(Simulations.Run(simulation, (running, clock) =>
                new AuditedScenario(options, clock, AfterRefusal).PlayAsync(running, template, scenario, cancel)));
        }
        catch (StackFailedException failure)
        {
            return Task.FromResult(AuditedScenario.NotMade(scenario, failure.Message, permissions));
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return Task.FromResult(AuditedScenario.NotMade(scenario, "a service did not become steady", permissions));
        }
    }
}
