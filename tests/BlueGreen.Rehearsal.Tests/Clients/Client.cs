using System.Diagnostics;

namespace BlueGreen.Rehearsal.Tests.Clients;

/// <summary>A client's process, with the variables that a kept rehearsal prints.</summary>
internal static class Client
{
    public static async Task<ClientEnd> RunAsync(
        string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> variables,
        CancellationToken cancel)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(cancel);
        var errors = process.StandardError.ReadToEndAsync(cancel);
        await process.WaitForExitAsync(cancel);
        return new(process.ExitCode, await output, await errors);
    }

    /// <summary>Every file of this name on the path, in its order.</summary>
    public static IEnumerable<string> Installed(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, program)).Where(File.Exists);
}

/// <summary>How a client's process ended, and what it said.</summary>
internal sealed record ClientEnd(int ExitCode, string Output, string Errors);
