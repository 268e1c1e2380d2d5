using System.ComponentModel;
using System.Diagnostics;

namespace BlueGreen.Cdk.Tests;

/// <summary>The repository under test, and the tools of the machine that some tests need.</summary>
internal static class Checkout
{
    public static string Root { get; } = FindRoot();

    public static string Template => Path.Combine(Root, "cdk", "template.json");

    public static void NeedNode() => Assert.SkipUnless(
        Run("node", ["--version"]) is { ExitCode: 0 }, "CDK runs on Node.js, and `node` is not installed.");

    /// <summary>Null when the program is not installed.</summary>
    public static Finished? Run(
        string program, string[] arguments, Dictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Root,
        };
        foreach (var (name, value) in environment ?? [])
        {
            start.Environment[name] = value;
        }
        try
        {
            using var process = Process.Start(start)!;
            var error = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return new(process.ExitCode, output, error.GetAwaiter().GetResult());
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "BlueGreenServerless.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("No repository above.");
        }
        return folder;
    }
}

/// <summary>How a program ended, and what it wrote.</summary>
internal sealed record Finished(int ExitCode, string Output, string Error);
