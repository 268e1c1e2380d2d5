namespace BlueGreen.Cli.Rehearse.Audit;

/// <summary>Takes each used action away in turn, and plays the scenario that used it first: it must fail.</summary>
internal sealed class RemovalProof(IScenarioHost host, string template)
{
    public async Task<RemovalAudit> TryAsync(UsedGrant used, CancellationToken cancel)
    {
        var grant = used.Grants[0];
        var played = await host.PlayAsync(GrantRemoval.Without(template, grant), used.Scenario, cancel);
        var refusal = played.Refused is [var first, ..] ? $"{first}; " : "";
        return new(grant.Role, grant.Action, used.Scenario, !played.AsExpected, refusal + played.Observed);
    }
}
