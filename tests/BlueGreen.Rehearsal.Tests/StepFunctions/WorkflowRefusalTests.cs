using System.Text.RegularExpressions;

namespace BlueGreen.Rehearsal.Tests.StepFunctions;

/// <summary>The product's own workflow says why it refuses a request, whatever the request was.</summary>
public sealed partial class WorkflowRefusalTests
{
    [Theory]
    [InlineData("""{"image":"x"}""")]
    [InlineData("3")]
    [InlineData("null")]
    [InlineData("\"text\"")]
    public async Task Workflow_WhenItsFirstFunctionRefuses_AnnouncesAndFails(string input)
    {
        using var rehearsed = Refusing();

        var end = await rehearsed.RunAsync(Definition(), input);

        Assert.Equal(("FAILED", "InvalidInputException"), (end["status"]!.ToString(), end["error"]!.ToString()));
        var announced = Assert.Single(rehearsed.Calls, call => call.Action == "PutEvents").Parameters;
        Assert.Contains("Deployment Refused", announced.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("It failed.", announced.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Workflow_WhenACleanUpIsRefused_EndsWithoutFailing()
    {
        using var rehearsed = Refusing();

        var end = await rehearsed.RunAsync(Definition(), """{"source":"aws.states"}""");

        Assert.Equal("SUCCEEDED", end["status"]!.ToString());
    }

    private static Rehearsed Refusing() =>
        new() { Work = _ => throw new InvalidOperationException("InvalidInputException") };

    /// <summary>As the stack would make it, with one function for all.</summary>
    private static string Definition() => Substitution().Replace(
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "statemachine.asl.json")),
        name => name.Value.EndsWith("FunctionArn}", StringComparison.Ordinal) ? Rehearsed.Function : "x");

    [GeneratedRegex(@"\$\{\w+\}", RegexOptions.CultureInvariant)]
    private static partial Regex Substitution();
}
