using System.Text;
using System.Text.Json.Nodes;

namespace BlueGreen.Rehearsal.Tests.Clients;

[Collection<WorkflowClients>]
public sealed class LambdaCliTests(ClientRehearsal rehearsal)
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Function_OfTheTemplate_IsLookedUpWaitedForAndInvoked(int version)
    {
        var aws = await AwsCommand.OfVersionAsync(version, rehearsal);
        await aws.SayAsync("lambda wait function-active-v2 --function-name shop-echo");
        await aws.SayAsync("lambda wait function-updated --function-name shop-echo");

        var (echoed, payload) = await InvokeAsync(aws, "shop-echo --log-type Tail", """{"Text":"hello"}""");
        var (failed, error) = await InvokeAsync(aws, "shop-fail", """{"Text":"hello"}""");
        var (later, _) = await InvokeAsync(aws, "shop-echo --invocation-type Event", """{"Text":"later"}""");
        var (dry, _) = await InvokeAsync(aws, "shop-echo --invocation-type DryRun", "{}");

        Assert.Equal((200, "hello"), ((int)echoed["StatusCode"]!, (string)payload!["Text"]!));
        Assert.Contains(
            "REPORT RequestId: ", Encoding.UTF8.GetString(Convert.FromBase64String((string)echoed["LogResult"]!)),
            StringComparison.Ordinal);
        Assert.Equal("Unhandled", (string?)failed["FunctionError"]);
        Assert.Equal("FixtureRefusedException", (string?)error!["errorType"]);
        Assert.Equal((202, 204), ((int)later["StatusCode"]!, (int)dry["StatusCode"]!));
        Assert.Equal(
            "ResourceNotFoundException", await aws.RefusalAsync("lambda get-function --function-name nobody"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Functions_OneAPage_AreAllOfTheTemplatesOnce(int version)
    {
        var aws = await AwsCommand.OfVersionAsync(version, rehearsal);

        var functions = await aws.AskOneByOneAsync("Functions", "lambda list-functions");

        var names = functions.Select(function => (string?)function!["FunctionName"]).ToList();
        Assert.Equal(names.Order(StringComparer.Ordinal), names);
        Assert.Equal(10, names.Distinct().Count());
        Assert.Contains("shop-switch", names);
    }

    /// <summary>The CLI prints what it was told, and writes what the function answered to a file.</summary>
    private static async Task<(JsonNode Said, JsonNode? Payload)> InvokeAsync(
        AwsCommand aws, string function, string payload)
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var (question, answer) = (Path.Combine(folder.FullName, "in"), Path.Combine(folder.FullName, "out"));
            await File.WriteAllTextAsync(question, payload, TestContext.Current.CancellationToken);
            // Version 2 reads a payload as base64 unless it comes from a file in raw form.
            var said = await aws.AskAsync(
                $"lambda invoke --function-name {function} --payload fileb://{question} {answer}");
            var text = await File.ReadAllTextAsync(answer, TestContext.Current.CancellationToken);
            return (said, text.Length == 0 ? null : JsonNode.Parse(text));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
