using System.Text.Json.Nodes;

namespace BlueGreen.Tidy.Tests;

/// <summary>The picture of the workflow is the workflow.</summary>
public sealed class WorkflowDocumentTests
{
    private const string Start = "```mermaid\n";

    private static readonly string s_document = Read("docs/workflow.md");

    private static readonly JsonNode s_machine = JsonNode.Parse(Read("statemachine.asl.json"))!;

    [Fact]
    public void Diagram_ShowsTheDeployedStateMachine()
    {
        var start = s_document.IndexOf(Start, StringComparison.Ordinal) + Start.Length;
        var drawn = s_document[start..s_document.IndexOf("\n```", start, StringComparison.Ordinal)];
        var expected = WorkflowDiagram.Of(s_machine);
        Assert.True(drawn == expected, $"Put this between the fences of docs/workflow.md:\n{expected}");
    }

    [Fact]
    public void States_OfTheText_Exist()
    {
        var states = States(s_machine).ToHashSet();
        var rows = s_document.Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal));
        Tidy.AssertNone(
            from row in rows
            from name in row.Split('|')[1].Split('`').Where((_, index) => index % 2 == 1)
            where !states.Contains(name)
            select $"docs/workflow.md: there is no state {name}");
    }

    [Fact]
    public void States_OfTheMachine_AreInTheText() => Tidy.AssertNone(
        from state in States(s_machine)
        where !s_document.Contains($"`{state}`", StringComparison.Ordinal)
        select $"docs/workflow.md does not say what {state} does");

    private static IEnumerable<string> States(JsonNode machine) => machine["States"]!.AsObject().SelectMany(state =>
        (state.Value!["Branches"]?.AsArray() ?? []).SelectMany(branch => States(branch!)).Prepend(state.Key));

    private static string Read(string name) =>
        File.ReadAllText(Path.Combine(Repository.Root, name)).ReplaceLineEndings("\n");
}
