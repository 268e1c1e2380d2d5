using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Tests.StepFunctions;

namespace BlueGreen.Rehearsal.Tests.BadInput;

/// <summary>The product's own workflow from a question on, with functions for which all goes well.</summary>
internal sealed partial class ApprovalWorkflow : IDisposable
{
    public const string Digest = "sha256:2222222222222222222222222222222222222222222222222222222222222222";

    /// <summary>The execution's data when the question is asked: a plan, and what the functions before said.</summary>
    private const string Asked = $$$"""
        {"reason":"asked","plan":{"application":"shop","deploymentId":"d-1","from":"blue","to":"green",
          "release":{"tag":"v2","digest":"{{{Digest}}}"},"previous":{"tag":"v1","digest":"x"},
          "resources":{"table":"shop"},"approval":{"timeoutSeconds":60},"deploy":{"pollSeconds":1},
          "watch":{"intervalSeconds":1} },
         "smoke":{"reason":"passed"},"watch":{"reason":"few"},"traffic":{"last":true,"switchedAt":"now"} }
        """;

    private readonly Rehearsed _rehearsed;
    private int _count;

    private ApprovalWorkflow(Rehearsed rehearsed) => _rehearsed = rehearsed;

    /// <summary>What was handed to the function that rolls back, since it was last taken.</summary>
    private JsonNode? RolledBack { get; set; }

    /// <param name="question">The state that asks.</param>
    public static async Task<ApprovalWorkflow> OfAsync(string question)
    {
        var rehearsed = new Rehearsed();
        var workflow = new ApprovalWorkflow(rehearsed);
        rehearsed.Work = workflow.Work;
        rehearsed.Answer = call => call.Action == "UpdateItem" ? new() { ["Attributes"] = new JsonObject() } : [];
        await rehearsed.CreateAsync(Definition(question));
        return workflow;
    }

    /// <summary>The end of an execution that got this answer, and why it was rolled back, if it was.</summary>
    /// <exception cref="AwsException">The answer was not taken.</exception>
    public async Task<(JsonObject End, string? Reason)> AnswerAsync(string answer)
    {
        RolledBack = null;
        _rehearsed.Calls.Clear();
        var started = await _rehearsed.StatesAsync(
            "StartExecution", ("stateMachineArn", Rehearsed.MachineArn), ("input", Asked), ("name", $"d-{++_count}"));
        var arn = started["executionArn"]!.ToString();
        var question = _rehearsed.Calls.Single(call => call.Action == "PutItem").Parameters;
        await _rehearsed.StatesAsync(
            "SendTaskSuccess", ("taskToken", question["Item"]!["token"]!["S"]!.ToString()), ("output", answer));
        _rehearsed.Time.RunUntil(_rehearsed.Service.CompletionOf(arn));
        return (await _rehearsed.DescribeAsync(arn), RolledBack?["workflow"]?["error"]?["Error"]?.ToString());
    }

    public void Dispose() => _rehearsed.Dispose();

    private Task<JsonNode?> Work(JsonNode? input)
    {
        if (input!["workflow"] is null)
            return Task.FromResult<JsonNode?>(new JsonObject
            {
                ["converged"] = true, ["next"] = "passed", ["reason"] = "good", ["percent"] = 100, ["last"] = true,
                ["switchedAt"] = "now",
            });
        RolledBack = input.DeepClone();
        return Task.FromResult<JsonNode?>(new JsonObject
        {
            ["done"] = true, ["waitSeconds"] = 0, ["pendingDigest"] = null, ["reason"] = "Production is on blue.",
        });
    }

    /// <summary>As the stack would make it, beginning where the question is asked.</summary>
    private static string Definition(string question)
    {
        var machine = JsonNode.Parse(Substitution().Replace(
            File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "statemachine.asl.json")),
            name => name.Value.EndsWith("FunctionArn}", StringComparison.Ordinal) ? Rehearsed.Function : "x"))!;
        Begin(machine, "Deployment");
        Begin(machine["States"]!["Deployment"]!["Branches"]![0]!, question);
        return machine.ToJsonString();
    }

    /// <summary>A machine must not have states that nothing leads to.</summary>
    private static void Begin(JsonNode machine, string start)
    {
        machine["StartAt"] = start;
        var states = machine["States"]!.AsObject();
        var reached = new List<string> { start };
        for (var at = 0; at < reached.Count; at++)
        {
            reached.AddRange(Targets(states[reached[at]]!).Except(reached).ToList());
        }
        foreach (var name in states.Select(state => state.Key).Except(reached).ToList())
        {
            states.Remove(name);
        }
    }

    private static IEnumerable<string> Targets(JsonNode state) => new[] { state["Next"], state["Default"] }
        .Concat((state["Choices"] as JsonArray ?? []).Select(choice => choice!["Next"]))
        .Concat((state["Catch"] as JsonArray ?? []).Select(catcher => catcher!["Next"]))
        .OfType<JsonNode>().Select(target => target.ToString()).Distinct();

    [GeneratedRegex(@"\$\{\w+\}", RegexOptions.CultureInvariant)]
    private static partial Regex Substitution();
}
