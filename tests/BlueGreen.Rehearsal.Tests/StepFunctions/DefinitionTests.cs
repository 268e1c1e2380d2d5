namespace BlueGreen.Rehearsal.Tests.StepFunctions;

/// <summary>What CreateStateMachine accepts and refuses.</summary>
public sealed class DefinitionTests
{
    [Theory]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Pass","Next":"Nowhere"}}}""",
        "Missing 'Next' target: Nowhere")]
    [InlineData("""{"StartAt":"B","States":{"A":{"Type":"Pass","End":true}}}""", "Missing 'Next' target: B")]
    [InlineData("""{"StartAt":"A","States":{"A":{"Type":"Pass"}}}""", "exactly one of 'Next' and 'End'")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Pass","End":true,"Retry":[]}}}""",
        "Field 'Retry' is not supported")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Pass","End":true,"InputPath":"$.a["}}}""",
        "at /States/A/InputPath")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Pass","End":true,"ResultPath":"$.a[*]"}}}""",
        "Reference Path")]
    [InlineData("""{"StartAt":"A","States":{"A":{"Type":"Wait","End":true}}}""", "exactly one of Seconds")]
    [InlineData("""{"StartAt":"A","States":{"A":{"Type":"Wait","Seconds":"1","End":true}}}""", "type Number")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Task","End":true}}}""",
        "Missing required field at /States/A/Resource")]
    [InlineData("""{"StartAt":"A","States":{"A":{"Type":"Choice","Choices":[]}}}""", "at least one rule")]
    [InlineData("""{"StartAt":"A","States":{"A":{"Type":"Sleep","End":true}}}""", "'Sleep' is not a state type")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Pass","Parameters":{"a.$":"States.Nothing()"},"End":true}}}""",
        "intrinsic")]
    [InlineData("""{"States":{}}""", "Missing required field at /StartAt")]
    [InlineData("""{"StartAt":""", "INVALID_JSON_DESCRIPTION")]
    [InlineData("[]", "Expected value of type Object at /")]
    public async Task CreateStateMachine_WithAMistake_NamesItAndItsPlace(string definition, string problem)
    {
        using var rehearsed = new Rehearsed();

        var refused = await rehearsed.RefusedAsync(
            "CreateStateMachine", ("name", "m"), ("roleArn", "r"), ("definition", definition));

        Assert.Equal("InvalidDefinition", refused.Code);
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
    public async Task CreateStateMachine_WithANameUsedTwiceInBranches_IsRefused()
    {
        using var rehearsed = new Rehearsed();

        var refused = await rehearsed.RefusedAsync(
            "CreateStateMachine", ("name", "m"), ("roleArn", "r"), ("definition", """
            {"StartAt":"A","States":{"A":{"Type":"Parallel","End":true,"Branches":[
              {"StartAt":"A","States":{"A":{"Type":"Pass","End":true}}}]}}}
            """));

        Assert.Contains("Duplicate state name: A", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CreateStateMachine_WithAnUnreachableState_IsAccepted()
    {
        using var rehearsed = new Rehearsed();

        var created = await rehearsed.CreateAsync(
            """{"StartAt":"A","States":{"A":{"Type":"Pass","End":true},"B":{"Type":"Pass","End":true}}}""");

        Assert.Equal(Rehearsed.MachineArn, created["stateMachineArn"]!.ToString());
    }
}
