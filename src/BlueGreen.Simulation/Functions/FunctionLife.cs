using BlueGreen.Rehearsal.Clock;

namespace BlueGreen.Simulation.Functions;

/// <summary>Whether one environment still lives, and at which of its AWS calls it shall die.</summary>
internal sealed class FunctionLife(TimeProvider clock, SimulationLog log)
{
    private InvocationFate _fate = InvocationFate.Good;
    private int _calls;

    public SimulationLog Log => log;

    /// <summary>Completes when the process is gone.</summary>
    public Promise<bool> Over { get; } = new(clock);

    public bool IsOver => Over.IsGiven;

    public void Begin(InvocationFate fate) => (_fate, _calls) = (fate, 0);

    public void End() => Over.TryGive(true);

    /// <summary>Whether the process is dead before this call leaves it.</summary>
    public bool CallBegins() => Die(++_calls == _fate.DiesBeforeCall);

    /// <summary>Whether the process is dead before it hears of the call's effect.</summary>
    public bool CallHadEffect() => Die(_calls == _fate.DiesAfterCall);

    private bool Die(bool now)
    {
        if (now)
        {
            End();
        }
        return IsOver;
    }
}
