using System.Text.Json.Nodes;

namespace BlueGreen.Tidy.Tests;

/// <summary>Draws a state machine as a Mermaid state diagram, from the file that is deployed.</summary>
internal static class WorkflowDiagram
{
    /// <summary>The lines between the fences of the document.</summary>
    public static string Of(JsonNode machine) =>
        string.Join('\n', new[] { "stateDiagram-v2" }.Concat(Machine(machine, "    ")));

    private static IEnumerable<string> Machine(JsonNode machine, string indent)
    {
        yield return $"{indent}[*] --> {Text(machine, "StartAt")}";
        foreach (var (name, state) in machine["States"]!.AsObject())
        {
            foreach (var line in Branches(name, state!, indent))
                yield return line;
            foreach (var (target, label) in Transitions(state!).Distinct())
                yield return $"{indent}{name} --> {target}{(label.Length > 0 ? $" : {label}" : "")}";
        }
    }

    private static IEnumerable<string> Branches(string name, JsonNode state, string indent)
    {
        foreach (var branch in state["Branches"]?.AsArray() ?? [])
        {
            yield return $"{indent}state {name} {{";
            foreach (var line in Machine(branch!, indent + "    "))
                yield return line;
            yield return $"{indent}}}";
        }
    }

    /// <summary>A catch that goes where the state goes anyhow is no way of its own.</summary>
    private static IEnumerable<(string Target, string Label)> Transitions(JsonNode state)
    {
        foreach (var choice in state["Choices"]?.AsArray() ?? [])
            yield return (Text(choice!, "Next"), string.Join(", ", Conditions(choice!)));
        if (state["Default"] is { } otherwise)
            yield return (otherwise.GetValue<string>(), "otherwise");
        if (state["Next"] is { } next)
            yield return (next.GetValue<string>(), "");
        foreach (var caught in state["Catch"]?.AsArray() ?? [])
            if (Text(caught!, "Next") is var target && target != (string?)state["Next"])
                yield return (target, "error");
        if (state["End"] is not null || Text(state, "Type") == "Succeed")
            yield return ("[*]", "");
        else if (Text(state, "Type") == "Fail")
            yield return ("[*]", "failed");
    }

    /// <summary>That a member is there goes without saying where its value is compared as well.</summary>
    private static IEnumerable<string> Conditions(JsonNode choice)
    {
        var conditions = choice["And"]?.AsArray().OfType<JsonNode>().ToList() ?? [choice];
        var compared = conditions.Where(one => one["IsPresent"] is null).ToList();
        return (compared.Count > 0 ? compared : conditions).Select(Condition);
    }

    private static string Condition(JsonNode condition)
    {
        var (test, value) = condition.AsObject().First(one => one.Key is not ("Variable" or "Next"));
        var name = Last(Text(condition, "Variable"));
        return test switch
        {
            "IsPresent" => $"{name} is {(value!.GetValue<bool>() ? "there" : "absent")}",
            "IsString" => $"{name} is a text",
            _ when test.EndsWith("Path", StringComparison.Ordinal) => $"{name} = {value!.GetValue<string>()[2..]}",
            _ => $"{name} = {value}",
        };
    }

    /// <summary>A path's last member; DynamoDB's `S`, which only tells a type, is not one.</summary>
    private static string Last(string path) => path.Split('.').Last(part => part != "S");

    private static string Text(JsonNode node, string member) => node[member]!.GetValue<string>();
}
