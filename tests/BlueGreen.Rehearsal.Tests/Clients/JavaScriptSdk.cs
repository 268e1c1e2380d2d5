namespace BlueGreen.Rehearsal.Tests.Clients;

/// <summary>Runs one file of the tests that ask with AWS's SDK for JavaScript; `npm ci` installs it.</summary>
internal static class JavaScriptSdk
{
    private static readonly string s_folder =
        Path.Combine(Checkout.Root, "tests", "BlueGreen.Rehearsal.Tests", "Clients", "JavaScript");

    /// <param name="service">`sfn` for JavaScript/sfn.test.mjs.</param>
    public static async Task PassesAsync(string service, ClientRehearsal rehearsal)
    {
        if (!Client.Installed("node").Any())
        {
            Assert.Skip("Node.js (node) is not installed.");
        }
        if (!Directory.Exists(Path.Combine(Checkout.Root, "node_modules", "@aws-sdk")))
        {
            Assert.Skip("AWS's SDK for JavaScript is not installed: run `npm ci`.");
        }
        var end = await Client.RunAsync(
            "node",
            ["--test-reporter=tap", Path.Combine(s_folder, $"{service}.test.mjs")],
            rehearsal.Variables,
            TestContext.Current.CancellationToken);

        Assert.True(end.ExitCode == 0, $"{service}.test.mjs: exit {end.ExitCode}:\n{end.Output}\n{end.Errors}");
        Assert.DoesNotContain("# pass 0", end.Output, StringComparison.Ordinal);
    }
}
