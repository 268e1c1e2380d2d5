using System.Runtime.InteropServices;
using BlueGreen.Cli.Tests.Running;

namespace BlueGreen.Cli.Tests.Stopping;

/// <summary>Ctrl-C, or a polite kill, at any moment: no process and no port is left behind.</summary>
public sealed class StoppingTests
{
    /// <summary>
    /// The exit code says that it ended in order: one that is cut short is 128 and the signal's number.
    /// </summary>
    [Theory]
    [InlineData("making the stack", PosixSignal.SIGINT)]
    [InlineData("making the stack", PosixSignal.SIGTERM)]
    [InlineData("bringing v1 live", PosixSignal.SIGINT)]
    [InlineData("deployment started", PosixSignal.SIGTERM)]
    [InlineData("traffic moved", PosixSignal.SIGINT)]
    public async Task Signal_DuringARehearsal_LeavesNothing(string moment, PosixSignal signal)
    {
        await using var rehearsal = CliProcess.Start("rehearse", "--scenario", "healthy");
        await rehearsal.UntilAsync(moment);

        rehearsal.Send(signal);
        var end = await rehearsal.EndAsync();

        Assert.Empty(rehearsal.Family());
        Assert.Equal((1, "Stopped before its end, as asked.\n"), (end.ExitCode, end.Errors));
        Assert.All(Urls(end), url => Assert.False(Ports.IsOpen(url), $"{url} is still open"));
    }

    /// <summary>A terminal sends Ctrl-C to all at once: the children must not make it an error.</summary>
    [Fact]
    public async Task Signal_ToTheWholeFamily_LeavesNothing()
    {
        await using var rehearsal = CliProcess.Start("rehearse", "--scenario", "first-push");
        await rehearsal.UntilAsync("traffic moved");

        var family = rehearsal.Family();
        foreach (var process in family)
            CliProcess.Send(process, PosixSignal.SIGINT);
        var end = await rehearsal.EndAsync();

        Assert.True(family.Count > 1, "Tasks and functions are processes of their own.");
        Assert.Empty(rehearsal.Family());
        Assert.Equal((1, "Stopped before its end, as asked.\n"), (end.ExitCode, end.Errors));
    }

    private static IEnumerable<Uri> Urls(CliEnd end) => end.Output
        .Split((char[])[' ', '\n', ','], StringSplitOptions.RemoveEmptyEntries)
        .Where(word => word.StartsWith("http://", StringComparison.Ordinal))
        .Select(word => new Uri(word));
}
