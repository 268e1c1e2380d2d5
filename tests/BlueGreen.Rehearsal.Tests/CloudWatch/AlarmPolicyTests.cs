using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.CloudWatch.Alarms;

namespace BlueGreen.Rehearsal.Tests.CloudWatch;

/// <summary>
/// The tables of "Configuring how CloudWatch alarms treat missing data": 0 is fine, X breaches, - is missing.
/// </summary>
public sealed class AlarmPolicyTests
{
    [Theory]
    [InlineData("0 - X - X", "OK OK OK OK")]
    [InlineData("0 - - - -", "OK OK OK OK")]
    [InlineData("- - - - -", "INSUFFICIENT_DATA before ALARM OK")]
    [InlineData("0 X X - X", "ALARM ALARM ALARM ALARM")]
    [InlineData("- - X - -", "ALARM before ALARM OK")]
    public void Judge_ThreeOutOfThree_TreatsMissingDataAsDocumented(string range, string expected) =>
        AssertStates(range, datapointsToAlarm: 3, expected);

    [Theory]
    [InlineData("0 - X - X", "ALARM ALARM ALARM ALARM")]
    [InlineData("0 0 X 0 X", "ALARM ALARM ALARM ALARM")]
    [InlineData("0 - X - -", "OK OK ALARM OK")]
    [InlineData("- - - - 0", "OK OK ALARM OK")]
    [InlineData("- - - X -", "ALARM before ALARM OK")]
    public void Judge_TwoOutOfThree_TreatsMissingDataAsDocumented(string range, string expected) =>
        AssertStates(range, datapointsToAlarm: 2, expected);

    [Fact]
    public void Judge_Breaching_QuotesTheNumbersCompared()
    {
        var verdict = AlarmPolicy.Judge(Alarm("missing", 2), "OK", [0, 5, 7]);

        Assert.Contains("[0, 5, 7]", verdict.Reason, StringComparison.Ordinal);
        Assert.Contains("greater than the threshold (1)", verdict.Reason, StringComparison.Ordinal);
    }

    private static void AssertStates(string range, int datapointsToAlarm, string expected)
    {
        double?[] points = [.. range.Split(' ')
            .Select(point => point switch { "0" => 0, "X" => 9, _ => (double?)null })];
        string[] ways = ["missing", "ignore", "breaching", "notBreaching"];
        Assert.Equal(expected, string.Join(' ', ways.Select(way =>
            AlarmPolicy.Judge(Alarm(way, datapointsToAlarm), "before", points).State)));
    }

    private static AlarmDefinition Alarm(string missing, int datapointsToAlarm) => AlarmDefinition.Parse("errors",
        JsonNode.Parse($$"""
            {"Namespace":"AWS/ApplicationELB","MetricName":"Errors","Statistic":"Sum","Period":60,"Threshold":1,
             "EvaluationPeriods":3,"DatapointsToAlarm":{{datapointsToAlarm}},"TreatMissingData":"{{missing}}",
             "ComparisonOperator":"GreaterThanThreshold"}
            """)!.AsObject());
}
