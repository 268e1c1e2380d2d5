using System.Text.Json.Nodes;
using BlueGreen.Cli.Tests.Running;

namespace BlueGreen.Cli.Tests.BadInput;

public sealed class BadTemplateTests : IDisposable
{
    private readonly string _template = Path.GetTempFileName();

    public static TheoryData<string, string> Broken => new()
    {
        { """{"Resources": """, "The template is not JSON" },
        { "[]", "The template is not a JSON object." },
        { "{}", "The template has no Resources." },
        { """{"Resources": {"Warp": 3}}""", "Resource Warp is not an object." },
        { """{"Resources": {"Warp": {}}}""", "Resource Warp has no Type." },
        { """{"Resources": {"Fleet": {"Type": "AWS::ECS::Cluster"}}}""", "no AWS::ECS::Cluster with a ClusterName" },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task Template_ThatIsNone_IsRefusedByName(string text, string message)
    {
        await RefusedAsync(text, message);
    }

    [Fact]
    public async Task Template_WithAnUnknownResourceType_NamesResourceAndType()
    {
        var template = JsonNode.Parse(await File.ReadAllTextAsync(
            Path.Combine(Checkout.Root, "cdk", "template.json"), TestContext.Current.CancellationToken))!;
        template["Resources"]!["Warp"] = new JsonObject { ["Type"] = "AWS::Warp::Drive" };

        await RefusedAsync(template.ToJsonString(), "Warp (AWS::Warp::Drive)");
    }

    public void Dispose() => File.Delete(_template);

    private async Task RefusedAsync(string text, string message)
    {
        await File.WriteAllTextAsync(_template, text, TestContext.Current.CancellationToken);
        await using var rehearsal = CliProcess.Start("rehearse", "--template", _template);

        var end = await rehearsal.EndAsync();

        Assert.Equal(2, end.ExitCode);
        Assert.StartsWith($"{_template}: ", end.Errors, StringComparison.Ordinal);
        Assert.Contains(message, end.Errors, StringComparison.Ordinal);
        Assert.Empty(rehearsal.Family());
    }
}
