using BlueGreen.Cli.Tests.Running;

namespace BlueGreen.Cli.Tests.BadInput;

public sealed class BadImageTests : IDisposable
{
    private readonly string _image = Path.GetTempFileName();

    [Theory]
    [InlineData("""{"name": """, "JSON")]
    [InlineData("[]", "JSON object")]
    [InlineData("""{"tag": "v9", "command": ["dotnet"]}""", "name")]
    [InlineData("""{"name": "shop", "command": ["dotnet"]}""", "tag")]
    [InlineData("""{"name": "shop", "tag": "v9"}""", "field \"command\" is missing or empty")]
    [InlineData("""{"name": "shop", "tag": "v9", "command": []}""", "field \"command\" is missing or empty")]
    [InlineData("""{"name": "shop", "tag": "v9", "command": "dotnet"}""", "command")]
    [InlineData("""{"name": "shop", "tag": "v9", "command": ["no-such-program"]}""", "no-such-program")]
    [InlineData("""{"name": "shop", "tag": "v9", "command": ["dotnet"], "port": 70000}""", "port")]
    [InlineData("""{"name": "shop", "tag": "v9", "command": ["dotnet"], "port": "http"}""", "port")]
    [InlineData("""{"name": "shop", "tag": "v9", "command": ["dotnet"], "healthPath": "up"}""", "healthPath")]
    [InlineData("""{"name": "shop", "tag": "v9", "command": ["dotnet"], "files": ["absent.dll"]}""", "absent.dll")]
    [InlineData("""{"name": "shop", "tag": "v9", "command": ["dotnet"], "comand": []}""", "comand")]
    public async Task Push_AMalformedImage_NamesFileAndField(string text, string message)
    {
        await File.WriteAllTextAsync(_image, text, TestContext.Current.CancellationToken);

        var end = await CliProcess.RunAsync(["push", _image]);

        Assert.Equal((2, ""), (end.ExitCode, end.Output));
        Assert.StartsWith(_image, end.Errors, StringComparison.Ordinal);
        Assert.Contains(message, end.Errors, StringComparison.Ordinal);
        Assert.Contains("expected", end.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Push_AnAbsentFile_IsNamed()
    {
        var end = await CliProcess.RunAsync(["push", "absent.json"]);

        Assert.Equal(2, end.ExitCode);
        Assert.StartsWith("absent.json: the file does not exist", end.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Push_WithoutARehearsal_SaysWhereToGetOne()
    {
        var end = await CliProcess.RunAsync(["push", Path.Combine(Checkout.Root, "samples", "images", "v2.json")]);

        Assert.Equal(2, end.ExitCode);
        Assert.Contains(
            "AWS_ENDPOINT_URL is not set: `bluegreen rehearse --keep` prints it.",
            end.Errors,
            StringComparison.Ordinal);
    }

    public void Dispose() => File.Delete(_image);
}
