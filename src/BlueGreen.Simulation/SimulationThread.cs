using System.Runtime.ExceptionServices;
using BlueGreen.Rehearsal.Clock;

namespace BlueGreen.Simulation;

/// <summary>
/// The one thread of a simulation. Nothing in it waits for anything but the virtual clock, so every continuation runs
/// here, inside whatever completed it: one order, given by the clock's queue alone.
/// </summary>
/// <remarks>
/// A thread of its own, because .NET sends a continuation to the pool where it finds a foreign synchronization context
/// or a short stack.
/// </remarks>
public static class SimulationThread
{
    /// <summary>By it AWS clients that are made in a simulation are known.</summary>
    internal const string Name = "simulation";

    /// <summary>Bytes. Chains of inlined continuations are deep, and what is not touched costs nothing.</summary>
    private const int Stack = 64 * 1024 * 1024;

    [ThreadStatic]
    private static List<Action>? s_afterwards;

    /// <summary>Runs <paramref name="work"/> and turns the clock until it has ended.</summary>
    public static T Run<T>(VirtualTimeProvider clock, Func<Task<T>> work)
    {
        T? result = default;
        ExceptionDispatchInfo? failure = null;
        var thread = new Thread(() =>
        {
            try
            {
                clock.DriveFromHere();
                var running = work();
                clock.RunUntil(running);
                result = running.GetAwaiter().GetResult();
            }
#pragma warning disable CA1031 // It is thrown again, on the thread of whoever asked.
            catch (Exception problem)
#pragma warning restore CA1031
            {
                failure = ExceptionDispatchInfo.Capture(problem);
            }
            s_afterwards?.ForEach(then => then());
        }, Stack)
        {
            IsBackground = true,
            Name = Name,
        };
        thread.Start();
        thread.Join();
        failure?.Throw();
        return result!;
    }

    /// <summary>Has something done when this thread's simulation is over and nothing in it goes on any more.</summary>
    internal static void Afterwards(Action then) => (s_afterwards ??= []).Add(then);
}
