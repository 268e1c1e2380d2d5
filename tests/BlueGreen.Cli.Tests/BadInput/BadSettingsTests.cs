using BlueGreen.Cli.Tests.Running;

namespace BlueGreen.Cli.Tests.BadInput;

public sealed class BadSettingsTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    [Theory]
    [InlineData("status")]
    [InlineData("start shop:v2")]
    [InlineData("approve")]
    [InlineData("reject")]
    [InlineData("rollback")]
    public async Task Verb_WithoutSettingsAndApplication_SaysWhatToDo(string line)
    {
        var end = await CliProcess.RunAsync(line.Split(' '), _folder.FullName);

        Assert.Equal((2, ""), (end.ExitCode, end.Output));
        Assert.StartsWith(
            "No bluegreen.json here: run in the folder that has it, or name the --application.",
            end.Errors,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{", "bluegreen.json: it is no JSON")]
    [InlineData("[]", "bluegreen.json: it is no JSON object")]
    [InlineData("{}", "bluegreen.json: `application` is missing")]
    [InlineData("""{"application": 3}""", "bluegreen.json: `application` is 3")]
    [InlineData("""{"application": ""}""", "bluegreen.json: `application` is \"\"")]
    [InlineData("""{"application": "\ud800"}""", "bluegreen.json: it is no JSON: it has half a character")]
    public async Task Verb_WithMalformedSettings_NamesTheField(string settings, string message)
    {
        await File.WriteAllTextAsync(
            Path.Combine(_folder.FullName, "bluegreen.json"), settings, TestContext.Current.CancellationToken);

        var end = await CliProcess.RunAsync(["status"], _folder.FullName);

        Assert.Equal(2, end.ExitCode);
        Assert.StartsWith(message, end.Errors, StringComparison.Ordinal);
        Assert.Contains("or name the --application", end.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_WithoutSettings_IsShown()
    {
        var end = await CliProcess.RunAsync(["status", "--help"], _folder.FullName);

        Assert.Equal((0, ""), (end.ExitCode, end.Errors));
        Assert.Contains("--application", end.Output, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
