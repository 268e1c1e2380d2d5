using System.Net;
using System.Net.Sockets;
using BlueGreen.Cli.Tests.Running;

namespace BlueGreen.Cli.Tests.BadInput;

public sealed class BadOptionTests
{
    [Theory]
    [InlineData("rehearse --scenario sunny", "--scenario: there is no scenario `sunny`; there are healthy, approval,")]
    [InlineData(
        "rehearse --scenario healthy --scenario first-push",
        "--scenario: first-push needs an empty installation; name it first.")]
    [InlineData("rehearse --approve --reject", "--approve and --reject: give one of them, not both.")]
    [InlineData("rehearse --rate 0", "--rate: 0 found, a number above 0 expected")]
    [InlineData("rehearse --rate many", "'many' for option '--rate'")]
    [InlineData("rehearse --speed -1", "--speed: -1 found, a number above 0 expected")]
    [InlineData("rehearse --speed Infinity", "--speed: Infinity found, a number above 0 expected")]
    [InlineData("rehearse --port 65536", "--port: 65536 found, a port from 1 to 65535 expected")]
    [InlineData("rehearse --port -1", "--port: -1 found, a port from 1 to 65535 expected")]
    [InlineData("rehearse --template absent.json", "--template: there is no file absent.json.")]
    [InlineData(
        "rehearse --json absent/report.json",
        "--json: absent/report.json found, a file in a folder that exists expected")]
    [InlineData(
        "rehearse --log absent/log.txt",
        "--log: absent/log.txt found, a file in a folder that exists expected")]
    [InlineData("rehearse --sideways", "'--sideways'.\n`bluegreen rehearse --help` says what is expected.")]
    [InlineData(
        "simulate --scenario healthy --scenario retired",
        "--scenario: several found, one expected; or add --part or --all.")]
    [InlineData("simulate --fault Switch#1:stopped", "--fault: it goes wrong in a story; name one with --scenario.")]
    [InlineData("simulate --template absent.json", "--template: there is no file absent.json.")]
    [InlineData("simulate --part --json absent/part.json", "--json: absent/part.json found, a file in a folder")]
    [InlineData("simulate --release absent.json", "--release: there is no file absent.json; expected `catalogue`")]
    [InlineData("simulate --release catalogue --seeds 0", "--seeds: 0 found, a whole number above 0 expected")]
    [InlineData(
        "simulate --release catalogue --settings absent.json", "--settings: there is no file absent.json; expected")]
    [InlineData(
        "simulate --release catalogue --json absent/found.json",
        "--json: absent/found.json found, a file in a folder that exists expected")]
    [InlineData("deploy", "'deploy'.\n`bluegreen --help` says what is expected.")]
    [InlineData("start", "Required argument 'image' missing for command: 'start'.\n`bluegreen start --help` says")]
    public async Task Options_ThatCannotBeUsed_AreRefusedBeforeAnythingStarts(string line, string message)
    {
        var end = await CliProcess.RunAsync(line.Split(' '));

        Assert.Equal((2, ""), (end.ExitCode, end.Output));
        Assert.Contains(message, end.Errors.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rollback")]
    [InlineData("approve")]
    [InlineData("reject")]
    public async Task Reason_ThatIsTooLong_IsRefused(string verb)
    {
        var end = await CliProcess.RunAsync([verb, "--application", "shop", "--reason", new string('a', 1_001)]);

        Assert.Equal((2, ""), (end.ExitCode, end.Output));
        Assert.Contains(
            "--reason: 1001 characters found, at most 1000 expected.", end.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Port_ThatIsOccupied_IsNamedAndNothingIsLeft()
    {
        using var occupant = new TcpListener(IPAddress.Loopback, 0);
        occupant.Start();
        var port = ((IPEndPoint)occupant.LocalEndpoint).Port;
        await using var rehearsal = CliProcess.Start("rehearse", "--port", $"{port}");

        var end = await rehearsal.EndAsync();

        Assert.Equal(2, end.ExitCode);
        Assert.Contains($"--port: Port {port} on 127.0.0.1 is in use", end.Errors, StringComparison.Ordinal);
        Assert.Empty(rehearsal.Family());
    }
}
