using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using BlueGreen.Rehearsal.Ecs.Images;
using BlueGreen.Rehearsal.Processes;

namespace BlueGreen.Rehearsal.Ecs.Running;

/// <summary>Runs containers as processes of this machine, each told its port, none outliving the rehearsal.</summary>
public sealed class ProcessTaskRuntime(TimeProvider work) : ITaskRuntime
{
    private readonly ProcessStarter _starter = new();
    private readonly ConcurrentDictionary<IContainer, bool> _running = [];
    private volatile bool _over;

    public async Task<IContainer> StartAsync(ContainerStart start, CancellationToken cancel)
    {
        var container = await StartAsync(start, LoopbackPorts.Next(), cancel);
        // Dispose kills what it sees in the list; what came too late for that sees Dispose.
        if (_over)
            container.Kill();
        if (start.Image.Port is not null)
            await Listening.AwaitAsync(container, work, cancel);
        return container;
    }

    /// <summary>Kills whatever still runs. Nobody waits for a rehearsal that is over.</summary>
    public async ValueTask DisposeAsync()
    {
        _over = true;
        var running = _running.Keys.ToArray();
        foreach (var container in running)
            container.Kill();
        // Only now: the end of its thread would kill the children alone, and leave theirs.
        _starter.Close();
        await Task.WhenAll(running.Select(container => container.Exited));
    }

    /// <summary>The port is its own until it has exited.</summary>
    private async Task<IContainer> StartAsync(ContainerStart start, LoopbackPort port, CancellationToken cancel)
    {
        IContainer container;
        try
        {
            container = start.Image.Command is [PublicImages.BuiltInBusyBox]
                ? await BusyBoxContainer.StartAsync(start.Command, port.Number, cancel)
                : new ProcessContainer(
                    await StartProcessAsync(start, port.Number), port.Number, work, start.Log);
        }
        catch
        {
            port.Dispose();
            throw;
        }
        _running[container] = true;
        _ = container.Exited.ContinueWith(
            _ =>
            {
                port.Dispose();
                _running.TryRemove(container, out var _);
            },
            CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        return container;
    }

    private async Task<Process> StartProcessAsync(ContainerStart start, int port)
    {
        var program = ExecutablePath.Find(start.Command[0], start.Image.Directory) ?? throw new ContainerStartException(
            $"CannotStartContainerError: exec: \"{start.Command[0]}\": executable file not found, neither on the PATH "
            + $"nor under {start.Image.Directory}.");
        var info = new ProcessStartInfo(program, start.Command.Skip(1))
        {
            WorkingDirectory = start.Image.Directory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        SetEnvironment(info.Environment, start, port);
        try
        {
            return await _starter.StartAsync(info);
        }
        catch (Exception failed) when (failed is Win32Exception or IOException)
        {
            throw new ContainerStartException($"CannotStartContainerError: {program}: {failed.Message}");
        }
    }

    private static void SetEnvironment(IDictionary<string, string?> environment, ContainerStart start, int port)
    {
        ProcessEnvironment.Set(environment, start.Environment);
        environment[start.Image.PortVariable] = port.ToString(CultureInfo.InvariantCulture);
    }
}
