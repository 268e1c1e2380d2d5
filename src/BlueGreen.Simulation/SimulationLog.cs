using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace BlueGreen.Simulation;

/// <summary>
/// One line per thing that happened, in virtual time: same seed, same bytes. Also the sentry that finds work which
/// escaped to another thread, where it would have no order.
/// </summary>
public sealed class SimulationLog(TimeProvider clock)
{
    private const long TicksPerTenth = TimeSpan.TicksPerMillisecond / 10;

    private readonly DateTimeOffset _start = clock.GetUtcNow();
    private readonly int _thread = Environment.CurrentManagedThreadId;
    private readonly StringBuilder _lines = new();

    /// <summary>What was seen on another thread; whoever drives the clock throws it.</summary>
    public SimulationEscapedException? Escape { get; private set; }

    public int Lines { get; private set; }

    public string Text => _lines.ToString();

    /// <summary>SHA-256 of the whole log, in hexadecimal.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));

    /// <exception cref="SimulationEscapedException">The caller is not on the simulation's thread.</exception>
    public void Add(string kind, string what)
    {
        DemandThread(kind, what);
        Lines++;
        // Tenths of milliseconds, rounded as a number with one decimal is.
        var tenths = ((clock.GetUtcNow() - _start).Ticks + (TicksPerTenth / 2)) / TicksPerTenth;
        _lines.Append(CultureInfo.InvariantCulture, $"{tenths / 10:D10}.{tenths % 10} {kind} {what}\n");
    }

    public void DemandThread(string kind, string what)
    {
        if (Environment.CurrentManagedThreadId != _thread)
        {
            throw Escape = new SimulationEscapedException($"{kind} {what}", Environment.StackTrace);
        }
    }
}
