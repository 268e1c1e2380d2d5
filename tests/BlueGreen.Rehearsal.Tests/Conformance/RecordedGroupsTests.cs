using BlueGreen.Conformance;

namespace BlueGreen.Rehearsal.Tests.Conformance;

/// <summary>The state machines recorded on AWS run here as they ran there.</summary>
public sealed class RecordedGroupsTests(RecordedRun run) : IClassFixture<RecordedRun>
{
    /// <summary>Of the cases of a group with a history: so many agree to the last detail, or the group fails.</summary>
    private const double HistoryShareMin = 0.98;

    /// <summary>All that may be declined: JSONata, distributed maps with their readers, activities.</summary>
    private static readonly string[] MayBeDeclined =
        ["with JSONata", "with a distributed map", "with DISTRIBUTED", "with an activity"];

    [Theory]
    [InlineData("no-task")]
    [InlineData("intrinsics")]
    [InlineData("choice-operators")]
    [InlineData("lambda")]
    [InlineData("callback")]
    [InlineData("service-replay")]
    public void Group_InJsonPath_AgreesWithItsRecording(string name)
    {
        var group = run.Scores.Single(score => score.Group == name && score.QueryLanguage == "JSONPath");

        var unexpected = group.Failed.Where(failed => failed.AtResult || !run.Exceptions.ContainsKey(failed.Name));
        Assert.Empty(unexpected.Select(failed => $"{failed.Name}: {failed.Difference}"));
        Assert.True(
            group.PassedHistory >= HistoryShareMin * group.WithHistory,
            $"{group.PassedHistory} of {group.WithHistory} histories agree.");
        Assert.NotEmpty(group.Passed);
    }

    [Fact]
    public void DeclinedCases_NameWhatIsNotImitated()
    {
        var reasons = run.Scores.SelectMany(score => score.Declined).ToList();

        Assert.NotEmpty(reasons);
        Assert.All(reasons, reason => Assert.Contains(MayBeDeclined, reason.Contains));
    }

    [Fact]
    public void Exceptions_EachDiffersFromItsRecordingAndSaysWhy()
    {
        var failed = run.Scores.SelectMany(score => score.Failed).Select(entry => entry.Name).ToHashSet();

        Assert.All(run.Exceptions, exception =>
        {
            Assert.Contains(exception.Key, failed);
            Assert.NotEmpty(exception.Value);
        });
    }
}
