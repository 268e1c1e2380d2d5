namespace BlueGreen.Cli.Simulate.Judging;

/// <summary>R2 and R10: a colour with production weight keeps its image, whoever acts.</summary>
internal static class ImagePolicy
{
    /// <summary>
    /// A roll-back leaves the failed colour's service at zero, with a revision that it took out of the family: a stack
    /// update names the newest that is left. Where a person gave such a colour weight by hand, nobody is served another
    /// image: it has no task and gets none, and those that still drain keep theirs. With a task it is a broken rule, by
    /// hand or not: the roll-back could have named that revision.
    /// </summary>
    /// <param name="isRuleByHand">The weights are a person's.</param>
    /// <param name="isStackChanging">CloudFormation is updating the stack, or undoing that.</param>
    public static bool IsBroken(FleetSight before, FleetSight now, bool isRuleByHand, bool isStackChanging) =>
        before.Weight > 0 && now.Weight > 0 && now.Image != before.Image
        && !(isRuleByHand && isStackChanging && before.Desired == 0 && now.Desired == 0);
}
