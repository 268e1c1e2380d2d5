using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using BlueGreen.Core.Planning;

namespace BlueGreen.Cdk.Tests;

/// <summary>The deployed state machine is the file, with every placeholder filled.</summary>
public sealed partial class WorkflowTests
{
    private static readonly Resource s_machine =
        Assert.Single(Template.Committed.OfType("AWS::StepFunctions::StateMachine"));

    private static readonly JsonObject s_substitutions = s_machine.Properties["DefinitionSubstitutions"]!.AsObject();

    private static readonly JsonNode s_definition = JsonNode.Parse(s_machine.Text("DefinitionString"))!;

    [Fact]
    public void Definition_InTheTemplate_IsTheFileWithTheSettings()
    {
        var file = JsonNode.Parse(File.ReadAllText(Path.Combine(Checkout.Root, "statemachine.asl.json")))!;
        Assert.Equal("${Settings}", (string?)Settings(file));
        Settings(file).ReplaceWith(Settings(s_definition).DeepClone());

        Assert.True(JsonNode.DeepEquals(file, s_definition));
    }

    [Fact]
    public void Definition_ByAslValidator_IsValid()
    {
        Checkout.NeedNode();
        var validator = Path.Combine(Checkout.Root, "node_modules", "asl-validator", "dist", "bin", "asl-validator.js");
        Assert.SkipUnless(File.Exists(validator), "`npm ci` has not been run.");

        var result = Checkout.Run("node", [validator, "--json-path", "statemachine.asl.json"])!;

        Assert.True(result.ExitCode == 0, result.Output + result.Error);
    }

    [Fact]
    public void Placeholders_OfTheDefinition_AreExactlyTheSubstitutions() => Assert.Equal(
        Placeholder()
            .Matches(s_machine.Text("DefinitionString"))
            .Select(match => match.Groups[1].Value)
            .Distinct()
            .Order(),
        s_substitutions.Select(substitution => substitution.Key).Order());

    [Fact]
    public void Settings_OfTheDefinition_ArePipelineSettings()
    {
        var text = (string)Settings(s_definition)!;

        var settings = JsonSerializer.Deserialize(text, PlanJson.Default.PipelineSettings)!;

        Assert.Equal("shop", settings.Application);
        Assert.Equal("{ProductionRule.RuleArn}", settings.Resources.ProductionRuleArn);
        Assert.Equal("http://{LoadBalancingBalancer.DNSName}", settings.Resources.ProductionUrl);
        Assert.Equal("http://{LoadBalancingBalancer.DNSName}:8080", settings.Resources.TestUrl);
        Assert.Equal("{LoadBalancingBalancer.LoadBalancerFullName}", settings.Resources.LoadBalancer);
        Assert.Equal("{LoadBalancingBlueTargets}", settings.Resources.Blue.TargetGroupArn);
        Assert.Equal("{LoadBalancingGreenTargets.TargetGroupFullName}", settings.Resources.Green.TargetGroup);
        Assert.Equal(["shop-unanswered"], settings.Watch.Alarms);
        Assert.Equal([100], settings.Traffic.Steps);
    }

    [Fact]
    public void Functions_OfTheTemplate_EndBeforeTheWorkflowGivesThemUp()
    {
        var functions = Template.Committed.OfType("AWS::Lambda::Function").ToDictionary(
            function => function.Id[..^8], function => (int)function.Properties["Timeout"]!);
        var tasks = Template.Members(s_definition)
            .Select(member => member.Value)
            .OfType<JsonObject>()
            .Where(state => Placeholder().IsMatch((string?)(state["Resource"] as JsonValue) ?? ""))
            .ToList();

        Assert.NotEmpty(tasks);
        Assert.All(tasks, task => Assert.True(functions.Values.Max() < (int)task["TimeoutSeconds"]!));
    }

    [Fact]
    public void Logging_OfTheWorkflow_HoldsNoData()
    {
        var logging = s_machine.Properties["LoggingConfiguration"]!;
        Assert.Equal("ERROR", (string?)logging["Level"]);
        Assert.False((bool)logging["IncludeExecutionData"]!);
    }

    private static JsonNode Settings(JsonNode definition) =>
        definition["States"]!["ResolveColour"]!["Parameters"]!["settings"]!;

    [GeneratedRegex(@"\$\{(\w+)\}")]
    private static partial Regex Placeholder();
}
