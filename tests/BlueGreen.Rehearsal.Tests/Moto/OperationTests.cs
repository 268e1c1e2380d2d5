namespace BlueGreen.Rehearsal.Tests.Moto;

/// <summary>Every operation that is imitated, beside another imitation; botocore's models are the referee.</summary>
public sealed class OperationTests(Conversation conversation) : IClassFixture<Conversation>
{
    [Fact]
    public void Answers_OfBoth_DifferOnlyAsListed()
    {
        SkipWhereMissing();
        var found = conversation.Answers
            .SelectMany(answer => AnswerComparison.Compare(answer.Operation, answer.Ours, answer.Theirs)
                .Select(difference => (difference, answer.Line)))
            .DistinctBy(one => one.difference)
            .ToList();
        var listed = ListedDifference.All.Where(one => one.Difference.Kind != DifferenceKind.NotCompared).ToList();

        var unlisted = found.Where(one => !listed.Any(row => row.Covers(one.difference)))
            .Select(one => $"unlisted, line {one.Line}: {one.difference}");
        var gone = listed.Where(row => !found.Any(one => row.Covers(one.difference)))
            .Select(row => $"listed, but no longer so: {row.Difference}");

        AssertNone([.. unlisted, .. gone]);
    }

    [Fact]
    public void Operations_ThatAreImitated_AreComparedOrListed()
    {
        SkipWhereMissing();
        var compared = conversation.Answers.Select(answer => answer.Operation).ToHashSet();
        var listed = ListedDifference.All.Where(one => one.Difference.Kind == DifferenceKind.NotCompared)
            .Select(one => one.Difference.Operation).ToHashSet();

        AssertNone(
        [
            .. conversation.Operations.Where(operation => !compared.Contains(operation) && !listed.Contains(operation))
                .Select(operation => $"{operation} is imitated, but neither compared nor listed as not compared"),
            .. listed.Where(operation => compared.Contains(operation) || !conversation.Operations.Contains(operation))
                .Select(operation => $"{operation} is listed as not compared, but is compared or not imitated"),
        ]);
    }

    [Fact]
    public void Answers_OfTheRehearsal_HaveTheMembersOfTheModel()
    {
        SkipWhereMissing();

        AssertNone([.. conversation.Answers.SelectMany(answer => answer.Ours["faults"]!.AsArray()
            .Select(fault => $"{answer.Operation} (line {answer.Line}): {fault}"))]);
    }

    private void SkipWhereMissing()
    {
        if (conversation.Missing is { } missing)
        {
            Assert.Skip(missing);
        }
    }

    private static void AssertNone(IReadOnlyList<string> faults) =>
        Assert.True(faults.Count == 0, $"{faults.Count} found:\n{string.Join('\n', faults.Distinct())}");
}
