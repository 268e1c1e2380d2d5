using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;

namespace BlueGreen.Cli.Tests.Running;

/// <summary>The real executable as a process of its own, marked so that all it starts can be found again.</summary>
internal sealed class CliProcess : IAsyncDisposable
{
    /// <summary>Wall time after which a test fails instead of hanging; a run takes seconds.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    /// <summary>The one variable of ours that every child inherits.</summary>
    private const string Mark = "TMPDIR";

    /// <summary>The number of SIGINT, the same on every POSIX system.</summary>
    private const int Interrupt = 2;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bluegreen-");
    private readonly StringBuilder _output = new();
    private readonly Process _process;
    private readonly Task _outputRead;
    private readonly Task<string> _errors;
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>
    /// A shell's background job ignores Ctrl-C, and so does every program that it starts. Where .NET has a handler, it
    /// stays.
    /// </summary>
    static CliProcess()
    {
        if (OperatingSystem.IsLinux() && IsInterruptIgnored())
            _ = Signal(Interrupt, IntPtr.Zero);
    }

    private CliProcess(string? folder, IEnumerable<KeyValuePair<string, string?>> environment, string[] arguments)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "bluegreen.dll");
        var start = new ProcessStartInfo("dotnet", [program, .. arguments])
        {
            WorkingDirectory = folder ?? _folder.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.ToList())
            if (name.StartsWith("AWS_", StringComparison.Ordinal))
                start.Environment.Remove(name);
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        start.Environment[Mark] = _folder.FullName;
        _process = Process.Start(start)!;
        _errors = _process.StandardError.ReadToEndAsync();
        _outputRead = ReadAsync();
    }

    public static CliProcess Start(params string[] arguments) => new(null, [], arguments);

    /// <summary>Runs to the end, in an empty folder unless another is given.</summary>
    public static async Task<CliEnd> RunAsync(
        string[] arguments, string? folder = null, IReadOnlyDictionary<string, string?>? environment = null)
    {
        await using var process = new CliProcess(folder, environment ?? new Dictionary<string, string?>(), arguments);
        return await process.EndAsync();
    }

    /// <summary>Characters printed so far.</summary>
    public int PrintedLength => Printed().Length;

    /// <summary>
    /// The first line in which <paramref name="text"/> occurs, from there on, leaving out what was printed earlier.
    /// </summary>
    public async Task<string> UntilAsync(string text, int after = 0)
    {
        using var late = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        late.CancelAfter(Longest);
        while (!late.IsCancellationRequested)
        {
            var changed = Volatile.Read(ref _changed).Task;
            var lines = Printed()[after..].Split('\n');
            if (lines.FirstOrDefault(line => line.Contains(text, StringComparison.Ordinal)) is { } found)
                return found[found.IndexOf(text, StringComparison.Ordinal)..];
            if (_outputRead.IsCompleted)
                Assert.Fail($"Ended without printing `{text}`:\n{Printed()}{await _errors}");
            await changed.WaitAsync(late.Token).ContinueWith(_ => { }, TaskScheduler.Default);
        }

        Assert.Fail($"`{text}` was not printed within {Longest}:\n{Printed()}");
        return text;
    }

    public async Task<CliEnd> EndAsync()
    {
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken)
            .WaitAsync(Longest, TestContext.Current.CancellationToken);
        await _outputRead;
        return new(_process.ExitCode, Printed(), await _errors);
    }

    /// <summary>It and all that it started, by process id; Linux alone tells.</summary>
    public IReadOnlyList<int> Family()
    {
        if (!OperatingSystem.IsLinux())
            Assert.Skip("Only Linux shows the environment of other processes (/proc).");
        var mark = $"{Mark}={_folder.FullName}\0";
        return
        [
            .. Directory.EnumerateDirectories("/proc")
                .Select(folder => int.TryParse(Path.GetFileName(folder), out var id) ? id : 0)
                .Where(id => id > 0 && EnvironmentOf(id).Contains(mark, StringComparison.Ordinal)),
        ];
    }

    public void Send(PosixSignal signal) => Send(_process.Id, signal);

    /// <summary>To a process that has just gone, too: its parent may have ended it meanwhile.</summary>
    public static void Send(int process, PosixSignal signal)
    {
        // The numbers of signal.h and errno.h, the same on every POSIX system.
        var number = signal == PosixSignal.SIGINT ? Interrupt : 15;
        const int NoSuchProcess = 3;
        Assert.True(Kill(process, number) == 0 || Marshal.GetLastPInvokeError() == NoSuchProcess);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
        _folder.Delete(recursive: true);
    }

    private string Printed()
    {
        lock (_output)
            return _output.ToString();
    }

    private async Task ReadAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            lock (_output)
                _output.Append(line).Append('\n');
            Wake();
        }

        Wake();
    }

    private void Wake() => Interlocked.Exchange(
        ref _changed, new(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();

    /// <summary>The mask's lowest bit is signal 1.</summary>
    private static bool IsInterruptIgnored()
    {
        const string Ignored = "SigIgn:";
        var line = File.ReadLines("/proc/self/status").First(one => one.StartsWith(Ignored, StringComparison.Ordinal));
        var mask = Convert.ToUInt64(line[Ignored.Length..].Trim(), fromBase: 16);
        return (mask & (1UL << (Interrupt - 1))) != 0;
    }

    /// <summary>Empty for a process that has just gone, or is not ours.</summary>
    private static string EnvironmentOf(int process)
    {
        try
        {
            return File.ReadAllText($"/proc/{process}/environ");
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    [DllImport("libc", EntryPoint = "signal")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern IntPtr Signal(int signal, IntPtr handler);

    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int processId, int signal);
}
