using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Clock;
using BlueGreen.Rehearsal.Iam;
using BlueGreen.Rehearsal.Lambda;
using BlueGreen.Rehearsal.Template;

namespace BlueGreen.Rehearsal.Tests.Lambda;

/// <summary>A function that a stack update changes: its next event meets the new package and settings.</summary>
public sealed class FunctionUpdateTests : IAsyncLifetime, IFunctionPackages
{
    private readonly DirectoryInfo _newPackage = Directory.CreateTempSubdirectory();
    private LambdaService _lambda = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static string Package => AppContext.BaseDirectory.Replace(
        "BlueGreen.Rehearsal.Tests", "Amazon.Lambda.Fixture", StringComparison.Ordinal);

    public async ValueTask InitializeAsync() => _lambda = await LambdaService.StartAsync(
        new(AwsAccount.Rehearsal, new RehearsalClock(TimeProvider.System, TimeProvider.System), new Credentials(),
            new Uri("http://127.0.0.1:9/")),
        Cancel);

    public async ValueTask DisposeAsync()
    {
        await _lambda.DisposeAsync();
        _newPackage.Delete(recursive: true);
    }

    public string DirectoryOf(string bucket, string key) => key == "old.zip" ? Package : _newPackage.FullName;

    [Fact]
    public async Task Update_OfPackageAndVariables_IsMetByTheNextEvent()
    {
        foreach (var file in Directory.GetFiles(Package))
            File.Copy(file, Path.Combine(_newPackage.FullName, Path.GetFileName(file)));
        var kind = new FunctionResource(_lambda, this);
        var created = await kind.CreateAsync(Request("Echo", "old.zip", "one"), Cancel);
        var before = await EchoAsync();

        await kind.UpdateAsync(created, Request("Echo", "new.zip", "two"), Cancel);
        var after = await EchoAsync();

        Assert.Equal((Package, "one"), (before.Text("LAMBDA_TASK_ROOT"), before.Text("FIXTURE")));
        Assert.Equal((_newPackage.FullName, "two"), (after.Text("LAMBDA_TASK_ROOT"), after.Text("FIXTURE")));
    }

    /// <summary>Killed, it would have ended otherwise than by its own time-out.</summary>
    [Fact]
    public async Task Update_DuringAnInvocation_LetsItFinish()
    {
        var kind = new FunctionResource(_lambda, this);
        var created = await kind.CreateAsync(Request("Hang", "old.zip", "one"), Cancel);
        var running = _lambda.InvokeAsync("Stack-Hang", JsonNode.Parse("""{"Text":"x"}"""), Cancel);

        await kind.UpdateAsync(created, Request("Hang", "old.zip", "two"), Cancel);

        Assert.Equal("Sandbox.Timedout", ((JsonObject)(await running).Payload!).Text("errorType"));
    }

    private async Task<JsonObject> EchoAsync()
    {
        var question = JsonNode.Parse("""{"Text":"x","Variables":["LAMBDA_TASK_ROOT","FIXTURE"]}""");
        var answer = (JsonObject)(await _lambda.InvokeAsync("Stack-Echo", question, Cancel)).Payload!;
        return (JsonObject)answer["Variables"]!;
    }

    private static ResourceRequest Request(string handler, string package, string word) => new(handler, "Stack", new()
    {
        ["Role"] = AwsAccount.Rehearsal.RoleArn(handler),
        ["Runtime"] = "dotnet10",
        ["Handler"] = "Amazon.Lambda.Fixture",
        ["Code"] = new JsonObject { ["S3Bucket"] = "assets", ["S3Key"] = package },
        ["Timeout"] = 2,
        ["Environment"] = new JsonObject
        {
            ["Variables"] = new JsonObject { ["ANNOTATIONS_HANDLER"] = handler, ["FIXTURE"] = word },
        },
    });
}
