namespace BlueGreen.Cli.Tests.Running;

/// <summary>How a run of the executable ended, and all that it printed.</summary>
internal sealed record CliEnd(int ExitCode, string Output, string Errors);
