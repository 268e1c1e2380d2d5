using System.Text.Json.Nodes;
using BlueGreen.Cli.Rehearse.Observation;
using BlueGreen.Core;

namespace BlueGreen.Cli.Tests.Rehearse.Observation;

public sealed class RulesJudgeTests
{
    private const string First = "arn:first";
    private const string Second = "arn:second";

    private static readonly RulesEvidence Nothing = new()
    {
        Changes = [],
        Findings = [],
        Sightings = [],
        EndedUnsuccessfully = false,
        LiveBefore = "blue",
        LiveAfter = "blue",
        Recorded = "blue",
        FunctionKilled = false,
        Dropped = 0,
        OneStep = true,
    };

    private static readonly RulesEvidence Moved = Nothing with
    {
        Changes = [Change(0, 100)], LiveAfter = "green", Recorded = "green",
    };

    public static TheoryData<string, RulesEvidence, string, string> Table => new()
    {
        { "nothing moved", Nothing, "R1", "held" },
        { "all traffic moved at once", Moved, "R1", "held" },
        {
            "weights that are not 100", Moved with { Changes = [Change(50, 49)] },
            "R1", "broken: the split was blue 50, green 49"
        },
        {
            "weights above 100", Moved with { Changes = [Change(0, 101)] },
            "R1", "broken: the split was blue 0, green 101"
        },
        {
            "a split in one step", Moved with { Changes = [Change(75, 25)] },
            "R1", "broken: the split was blue 75, green 25"
        },
        { "a split among steps", Moved with { Changes = [Change(75, 25)], OneStep = false }, "R1", "held" },
        { "nobody touched", Nothing, "R2", "held" },
        { "live touched", Nothing with { Findings = [new("R2", "touched")] }, "R2", "broken: touched" },
        { "another rule's finding", Nothing with { Findings = [new("R3", "early")] }, "R2", "held" },
        { "no weight moved", Nothing, "R3", "not exercised" },
        { "healthy targets", Moved, "R3", "held" },
        {
            "too few targets", Moved with { Findings = [new("R3", "early"), new("R3", "again")] },
            "R3", "broken: early; again"
        },
        { "a success", Moved, "R4", "not exercised" },
        { "a failure that stayed", Nothing with { EndedUnsuccessfully = true }, "R4", "held" },
        { "a failure that moved", Moved with { EndedUnsuccessfully = true }, "R4", "broken: blue was live, green is" },
        { "the record agrees", Moved, "R6", "held" },
        { "no record yet", Moved with { Recorded = null }, "R6", "held" },
        {
            "the record disagrees", Moved with { Recorded = "blue" },
            "R6", "broken: the record says blue, the listener green"
        },
        { "no function died", Moved, "R7", "not exercised" },
        { "a function died", Moved with { FunctionKilled = true }, "R7", "held" },
        { "no switch", Nothing with { Dropped = 1 }, "R8", "not exercised" },
        { "no request lost", Moved, "R8", "held" },
        { "one request lost", Moved with { Dropped = 1 }, "R8", "broken: 1 requests were lost" },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void Rule_OfAnEvidence_IsJudged(string evidence, RulesEvidence seen, string rule, string verdict)
    {
        Assert.NotEmpty(evidence);

        Assert.Equal(verdict, RulesJudge.Judge(seen)[rule]);
    }

    public static TheoryData<string, Sighting[], string> Orders => new()
    {
        { "none", [], "held" },
        { "one after the other", [Start(First), End(First), Start(Second), End(Second)], "held" },
        { "both at once", [Start(First), Start(Second)], $"broken: {Second} started while {First} ran" },
        {
            "the end of another", [Start(First), End(Second), Start(Second)],
            $"broken: {Second} started while {First} ran"
        },
        { "told twice", [Start(First), Start(First)], "held" },
        {
            "still running", [Start(First), Running(First), Start(Second)],
            $"broken: {Second} started while {First} ran"
        },
    };

    [Theory]
    [MemberData(nameof(Orders))]
    public void OneAtATime_OfAnOrderOfEvents_IsJudged(string order, Sighting[] sightings, string verdict)
    {
        Assert.NotEmpty(order);

        Assert.Equal(verdict, RulesJudge.Judge(Nothing with { Sightings = sightings })["R5"]);
    }

    [Fact]
    public void Judge_Always_NamesEveryRuleInOrder() => Assert.Equal(
        ["R1", "R2", "R3", "R4", "R5", "R6", "R7", "R8", "R9", "R10"], RulesJudge.Judge(Nothing).Keys);

    private static WeightChange Change(int blue, int green) => new(default, new Split(blue, green));

    private static Sighting Start(string execution) => new(
        default, Sighting.WorkflowSource, "Deployment Started", new JsonObject { ["execution"] = execution });

    private static Sighting Running(string execution) => Status(execution, "RUNNING");

    private static Sighting End(string execution) => Status(execution, "SUCCEEDED");

    private static Sighting Status(string execution, string status) => new(
        default, Sighting.ExecutionSource, "Step Functions Execution Status Change",
        new JsonObject { ["executionArn"] = execution, ["status"] = status });
}
