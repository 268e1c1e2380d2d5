using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Lambda;
using BlueGreen.Rehearsal.Template;
using BlueGreen.Rehearsal.Tests.Template;

namespace BlueGreen.Rehearsal.Tests;

public sealed class CdkTemplateTests
{
    [Fact]
    public async Task ResourceTypes_OfTheCommittedTemplate_AreAllImitated()
    {
        var template = CloudFormationTemplate.Parse(await File.ReadAllTextAsync(
            Path.Combine(Root(), "cdk", "template.json"), TestContext.Current.CancellationToken));
        await using var aws = await RehearsedAws.StartAsync(
            new()
            {
                Template = """{ "Resources": { "None": { "Type": "AWS::CDK::Metadata" } } }""",
                Clock = Stacks.Clock,
                Functions = new NoFunctions(),
            },
            TestContext.Current.CancellationToken);

        // Functions are made only where their packages are; this test has none.
        new ResourceKinds(aws.Parts.Kinds).RequireAll(
            template.Resources.Where(resource => !resource.Type.StartsWith("AWS::Lambda::", StringComparison.Ordinal)));
        Assert.NotEmpty(DependencyOrder.Of(template.Resources));
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "BlueGreenServerless.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("No repository above.");
        }
        return folder;
    }

    private sealed class NoFunctions : ILambdaInvoker
    {
        public Task<LambdaResult> InvokeAsync(
            string functionArnOrName, JsonNode? payload, CancellationToken cancel) =>
            throw new AwsException("ResourceNotFoundException", $"Function not found: {functionArnOrName}");
    }
}
