using BlueGreen.Rehearsal.Iam;
using BlueGreen.Rehearsal.StepFunctions.Tasks;

namespace BlueGreen.Rehearsal.StepFunctions;

/// <summary>What a simulation or a recorded case sets; a rehearsal needs none of it.</summary>
public sealed record StepFunctionsOptions
{
    /// <summary>Of jitter, random numbers, names and tokens: the same seed, the same run.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Wraps the rehearsal's own integrations.</summary>
    public Func<ITaskIntegrations, ITaskIntegrations> Integrations { get; init; } = standard => standard;

    /// <summary>What the machines' roles may do beside the gateway: invoke functions, deliver logs.</summary>
    public IPermissions Permissions { get; init; } = NoPermissions.Instance;

    /// <summary>Instead of tokens from the seed.</summary>
    public Func<string>? NewTaskToken { get; init; }
}
