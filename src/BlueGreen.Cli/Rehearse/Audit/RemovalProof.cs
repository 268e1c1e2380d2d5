namespace BlueGreen.Cli.Rehearse.Audit;

/// <summary>
/// Takes each used action away in turn, and plays the scenario that used it first: it must fail, and of that.
/// </summary>
internal sealed class RemovalProof(IScenarioHost host, string template)
{
    public async Task<RemovalAudit> TryAsync(UsedGrant used, CancellationToken cancel)
    {
        var grant = used.Grants[0];
        var played = await host.PlayAsync(GrantRemoval.Without(template, grant), used.Scenario, cancel);
        // Whatever else may go wrong on a busy machine proves nothing: the action itself must have been refused.
        var refusal = played.Refused.FirstOrDefault(refused => refused.Action == grant.Action);
        return new(
            grant.Role, grant.Action, used.Scenario, !played.AsExpected && refusal is not null,
            refusal is null ? played.Observed : $"{refusal}; {played.Observed}");
    }
}
