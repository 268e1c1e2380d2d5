using System.Diagnostics;

namespace BlueGreen.Rehearsal.Tests.Aws;

/// <summary>Runs the real AWS CLI against a rehearsal; skips the test where none is installed.</summary>
internal static class AwsCli
{
    public static async Task<string> RunAsync(Uri endpoint, string arguments, CancellationToken cancel)
    {
        string[] words =
            ["--endpoint-url", $"{endpoint}", "--region", "eu-west-1", "--output", "json", .. arguments.Split(' ')];
        var start = new ProcessStartInfo("aws", words)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["AWS_ACCESS_KEY_ID"] = "AKIDEXAMPLE", ["AWS_SECRET_ACCESS_KEY"] = "secret",
                ["AWS_EC2_METADATA_DISABLED"] = "true",
                ["AWS_MAX_ATTEMPTS"] = "1", ["AWS_PAGER"] = "",
            },
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(cancel);
        var errors = process.StandardError.ReadToEndAsync(cancel);
        await process.WaitForExitAsync(cancel);
        return process.ExitCode == 0 ? await output : $"exit {process.ExitCode}: {await errors}";
    }

    public static void SkipWhereMissing()
    {
        var paths = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        if (!paths.Any(path => File.Exists(Path.Combine(path, "aws"))))
        {
            Assert.Skip("The AWS CLI (aws) is not installed.");
        }
    }
}
