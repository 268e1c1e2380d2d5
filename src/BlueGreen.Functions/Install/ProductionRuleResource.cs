using BlueGreen.Core.Failures;
using BlueGreen.Functions.Ports;

namespace BlueGreen.Functions.Install;

/// <summary>
/// The production rule: made with all traffic on blue, and from then on never given weights by a stack.
/// </summary>
public sealed class ProductionRuleResource(IRules rules)
{
    /// <summary>Adopts an equal rule: a retry after a lost answer, or an installation that is repeated.</summary>
    public async Task<InstalledResource> CreateAsync(InstallInput input, CancellationToken cancel)
    {
        var wanted = InstallProperties.Rule(input);
        return Resource(await EnsureAsync(wanted, blueWeight: 100, greenWeight: 0, cancel));
    }

    /// <summary>
    /// Conditions and priority may change. On another listener a rule is made with the weights of the present one,
    /// which
    /// CloudFormation then deletes.
    /// </summary>
    public async Task<InstalledResource> UpdateAsync(InstallInput input, CancellationToken cancel)
    {
        var wanted = InstallProperties.Rule(input);
        var arn = input.PhysicalResourceId ?? "";
        var present = await rules.FindAsync(arn, cancel) ?? throw new ListenerDriftedException(
            $"The production rule {arn} does not exist, so where its traffic went is not known; expected it to be "
            + "there. Make one by hand on the listener, or delete this resource from the stack and deploy again.");
        if (!IsBetween(present, wanted))
            throw new InvalidInputException(
                $"The production rule {arn} forwards to {string.Join(", ", present.Weights.Keys)}; a stack update "
                + $"cannot replace its target groups by {wanted.BlueTargetGroupArn} and {wanted.GreenTargetGroupArn} "
                + "without losing requests. Install a second application under another name instead.");
        if (!IsOn(arn, wanted.ListenerArn))
            return Resource(await EnsureAsync(
                wanted, present.Weights[wanted.BlueTargetGroupArn], present.Weights[wanted.GreenTargetGroupArn],
                    cancel));

        if (present.PathPattern != wanted.PathPattern)
            await rules.ChangePathAsync(arn, wanted.PathPattern, cancel);
        if (present.Priority != wanted.Priority)
            await rules.ChangePriorityAsync(arn, wanted.Priority, cancel);
        return Resource(arn);
    }

    public async Task<InstalledResource> DeleteAsync(InstallInput input, CancellationToken cancel)
    {
        var arn = input.PhysicalResourceId ?? "";
        if (arn.StartsWith("arn:", StringComparison.Ordinal))
            await rules.DeleteAsync(arn, cancel);
        return new(arn, StackAnswer.NoData);
    }

    private async Task<string> EnsureAsync(
        RuleSpecification wanted, int blueWeight, int greenWeight, CancellationToken cancel)
    {
        if (await rules.FindByPriorityAsync(wanted.ListenerArn, wanted.Priority, cancel) is not { } present)
            return await rules.CreateAsync(wanted, blueWeight, greenWeight, cancel);
        return IsBetween(present, wanted) && present.PathPattern == wanted.PathPattern
            ? present.Arn
            : throw new InvalidInputException(
                $"The listener {wanted.ListenerArn} has another rule with the priority {wanted.Priority}, "
                + $"{present.Arn}; expected none, or one that forwards to both colours. Change that rule's priority.");
    }

    private static bool IsBetween(InstalledRule rule, RuleSpecification wanted) => rule.Weights.Count == 2
        && rule.Weights.ContainsKey(wanted.BlueTargetGroupArn) && rule.Weights.ContainsKey(wanted.GreenTargetGroupArn);

    /// <summary>A rule's ARN is its listener's, with another word and its own id.</summary>
    private static bool IsOn(string ruleArn, string listenerArn) => ruleArn.StartsWith(
        listenerArn.Replace(":listener/", ":listener-rule/", StringComparison.Ordinal) + "/", StringComparison.Ordinal);

    private static InstalledResource Resource(string arn) =>
        new(arn, new Dictionary<string, string> { ["RuleArn"] = arn });
}
