namespace BlueGreen.Cli.Simulate.Judging;

/// <summary>R2 and R10: a colour with production weight keeps its image, whoever acts.</summary>
internal static class ImagePolicy
{
    /// <summary>
    /// A roll-back leaves the failed colour's service at zero, with a revision that it took out of the family: a stack
    /// update names the newest that is left. Who sends users to such a release by hand has it until then (decision 10).
    /// </summary>
    /// <param name="isGivenByHand">A person gave it users, if only to have a deployment come back to it.</param>
    /// <param name="isStackChanging">CloudFormation is updating the stack, or undoing that.</param>
    public static bool IsBroken(FleetSight before, FleetSight now, bool isGivenByHand, bool isStackChanging) =>
        before.Weight > 0 && now.Weight > 0 && now.Image != before.Image
        && !(isGivenByHand && isStackChanging && before.IsRejected);
}
