using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Template;

namespace BlueGreen.Rehearsal.Tests.Template;

/// <summary>Mistakes that once ended in an exception of .NET, or in the end of the process.</summary>
public sealed class TemplateMistakeTests
{
    [Theory]
    [InlineData("""{"Resources":{"A":{"Type":5}}}""", "Type of Resource A is 5; expected a text.")]
    [InlineData("""{"Resources":{"A":{"Type":"Test::Probe","DependsOn":[null]}}}""", "DependsOn of Resource A is null")]
    [InlineData("""{"Resources":{"A":{"Type":"Test::Probe","Condition":[]}}}""", "Condition of Resource A is []")]
    [InlineData("""{"Resources":{"A":{},"A":{}}}""", "not JSON")]
    [InlineData("""{"Resources":{"\ud800":{}}}""", "not JSON")]
    [InlineData("""{"Resources":{"A":{"Type":"T"}},"Outputs":{"O":null}}""", "Outputs.O is null; expected an object.")]
    [InlineData("""{"Resources":{"A":{"Type":"T"}},"Parameters":{"P":3}}""", "Parameters.P is 3; expected an object.")]
    public void Parse_OfAMistake_NamesIt(string template, string message) => Assert.Contains(
        message,
        Assert.Throws<TemplateException>(() => CloudFormationTemplate.Parse(template)).Message,
        StringComparison.Ordinal);

    /// <summary>A circle of conditions once went round until the stack of the process was full.</summary>
    [Theory]
    [InlineData("""{"Conditions":{"A":{"Condition":"B"},"B":{"Condition":"A"}}}""", "circle, or too deep: A -> B -> A")]
    [InlineData("""{"Conditions":{"A":{"Fn::Not":[]}}}""", "Fn::Not has 0 arguments; expected 1 at least.")]
    [InlineData("""{"Conditions":{"A":{"Fn::Equals":[{"Ref":null},1]}}}""", "Ref is null; expected a text.")]
    [InlineData("""{"Conditions":{"A":{"Fn::Equals":[{"Fn::GetAtt":[]},1]}}}""", "Fn::GetAtt has 0 arguments")]
    [InlineData("""{"Conditions":{"A":{"Fn::Equals":[{"Fn::Sub":["x",null]},1]}}}""", "Fn::Sub wants an object")]
    [InlineData("""{"Conditions":{"A":{"Fn::Equals":[{"Fn::Select":["x",[]]},1]}}}""", "wants a whole number, not")]
    [InlineData("""{"Conditions":{"A":{"Fn::Equals":[{"Fn::FindInMap":["M"]},1]}}}""", "Fn::FindInMap has 1 arguments")]
    [InlineData(
        """{"Mappings":{"M":3},"Conditions":{"A":{"Fn::Equals":[{"Fn::FindInMap":["M","a","b"]},1]}}}""",
        "Fn::FindInMap finds no M.a.b")]
    [InlineData(
        """{"Conditions":{"A":{"Fn::Equals":[{"Fn::Join":["",{"Fn::Cidr":["0.0.0.0/0",16777216,8]}]},1]}}}""",
        "Fn::Cidr cannot cut 16777216 blocks")]
    [InlineData(
        """{"Conditions":{"A":{"Fn::Equals":[{"Fn::Join":["",{"Fn::Cidr":["x",1,8]}]},1]}}}""",
        "Fn::Cidr wants a block as in 10.0.0.0/16, not x.")]
    public async Task Condition_WithAMistake_NamesIt(string template, string message)
    {
        var whole = JsonNode.Parse(template)!.AsObject();
        whole["Resources"] = JsonNode.Parse("""{"R":{"Type":"Test::Probe","Condition":"A"}}""");

        var refusal = await Assert.ThrowsAsync<TemplateException>(() => Stacks.Of(whole.ToJsonString(), new ProbeKind())
            .CreateAsync(TestContext.Current.CancellationToken));

        Assert.Contains(message, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Properties_ThatAreAFunctionOfText_AreRefused()
    {
        var failure = await Assert.ThrowsAsync<StackFailedException>(() => Stacks.Of(
            """{"Resources":{"R":{"Type":"Test::Probe","Properties":{"Ref":"AWS::Region"}}}}""", new ProbeKind())
            .CreateAsync(TestContext.Current.CancellationToken));

        Assert.Contains(
            "Properties of R are \"eu-west-1\"; expected an object.", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[", "cannot be used")]
    [InlineData("(a+)+b", "cannot be used")]
    public void Pattern_OfAParameter_ThatCannotBeUsed_IsNamed(string pattern, string message)
    {
        var template = $$$"""
            {"Parameters":{"P":{"Default":"{{{new string('a', 40)}}}","AllowedPattern":"{{{pattern}}}"} },
             "Resources":{"R":{"Type":"Test::Probe"} } }
            """;

        var refusal = Assert.Throws<TemplateException>(() => Stacks.Of(template, new ProbeKind()));

        Assert.Contains($"AllowedPattern of the parameter P {message}", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(500, true)]
    [InlineData(501, false)]
    public async Task Resources_AtTheirLimit_AreMadeInAChain(int count, bool accepted)
    {
        var resources = new JsonObject(Enumerable.Range(0, count).Select(at => KeyValuePair.Create(
            $"R{at}", (JsonNode?)new JsonObject { ["Type"] = "Test::Probe", ["DependsOn"] = $"R{(at + 1) % count}" })));
        resources[$"R{count - 1}"]!.AsObject().Remove("DependsOn");
        var template = new JsonObject { ["Resources"] = resources }.ToJsonString();
        if (accepted)
            await Stacks.Of(template, new ProbeKind()).CreateAsync(TestContext.Current.CancellationToken);
        else
            Assert.Throws<TemplateException>(() => CloudFormationTemplate.Parse(template));
    }
}
