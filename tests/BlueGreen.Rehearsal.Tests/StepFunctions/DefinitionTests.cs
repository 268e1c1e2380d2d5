namespace BlueGreen.Rehearsal.Tests.StepFunctions;

/// <summary>What CreateStateMachine accepts and refuses.</summary>
public sealed class DefinitionTests
{
    [Theory]
    [MemberData(nameof(DefinitionMistakes.All), MemberType = typeof(DefinitionMistakes))]
    public async Task CreateStateMachine_WithAMistake_NamesItAndItsPlace(string definition, string problem)
    {
        using var rehearsed = new Rehearsed();

        var refused = await rehearsed.RefusedAsync(
            "CreateStateMachine", ("name", "m"), ("roleArn", "r"), ("definition", definition));

        Assert.Equal("InvalidDefinition", refused.Code);
        Assert.StartsWith("Invalid State Machine Definition: '", refused.Message, StringComparison.Ordinal);
        Assert.Contains(problem, refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        """{"QueryLanguage":"JSONata","StartAt":"A","States":{"A":{"Type":"Pass","End":true}}}""",
        "'QueryLanguage'")]
    [InlineData("""
        {"StartAt":"A","States":{"A":{"Type":"Map","End":true,"ItemProcessor":{"ProcessorConfig":{"Mode":"DISTRIBUTED"},
          "StartAt":"B","States":{"B":{"Type":"Pass","End":true}}}}}}
        """, "'Mode'")]
    [InlineData("""
        {"StartAt":"A","States":{"A":{"Type":"Task","Resource":"arn:aws:states:eu-west-1:1:activity:a","End":true}}}
        """, "'Resource'")]
    public async Task CreateStateMachine_WithWhatIsNotImitated_NamesTheField(string definition, string field)
    {
        using var rehearsed = new Rehearsed();

        var refused = await rehearsed.RefusedAsync(
            "CreateStateMachine", ("name", "m"), ("roleArn", "r"), ("definition", definition));

        Assert.Contains("NOT_IMITATED", refused.Message, StringComparison.Ordinal);
        Assert.Contains(field, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CreateStateMachine_WithWhatIsNotImitated_SaysNothingElse()
    {
        using var rehearsed = new Rehearsed();

        var refused = await rehearsed.RefusedAsync(
            "CreateStateMachine", ("name", "m"), ("roleArn", "r"), ("definition", """
            {"QueryLanguage":"JSONata","StartAt":"A","States":{"A":{"Type":"Pass","Output":"{% 1 %}","End":true}}}
            """));

        Assert.DoesNotContain("SCHEMA_VALIDATION_FAILED", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CreateStateMachine_LongerThanAMebibyte_IsNotLookedAt()
    {
        using var rehearsed = new Rehearsed();

        var refused = await rehearsed.RefusedAsync(
            "CreateStateMachine", ("name", "m"), ("roleArn", "r"), ("definition", new string(' ', 1_048_577)));

        Assert.Equal("ValidationException", refused.Code);
    }

    [Fact]
    public async Task ValidateStateMachineDefinition_WithTwoMistakes_ListsBothWithTheirPlaces()
    {
        using var rehearsed = new Rehearsed();

        var found = await rehearsed.StatesAsync(
            "ValidateStateMachineDefinition", ("definition", DefinitionMistakes.One("""{"Type":"Pass","Next":"B"}""")));

        Assert.Equal("FAIL", found["result"]!.ToString());
        Assert.Equal(
            ["MISSING_TRANSITION_TARGET /States/A/Next", "MISSING_END_STATE "],
            found["diagnostics"]!.AsArray().Select(entry => $"{entry!["code"]} {entry["location"]}"));
    }
}
