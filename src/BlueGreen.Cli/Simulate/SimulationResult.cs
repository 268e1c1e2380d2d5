using BlueGreen.Cli.Rehearse;
using BlueGreen.Cli.Rehearse.Observation;

namespace BlueGreen.Cli.Simulate;

/// <summary>How one story ended in virtual time, and everything that happened on the way.</summary>
/// <param name="Report">Outcome, reason and rules R1 to R10, judged as in a rehearsal with processes.</param>
/// <param name="Log">One line per thing that happened: same seed, same bytes.</param>
/// <param name="Calls">Every AWS call, of whomever.</param>
/// <param name="VirtualTime">From the stack's creation to the story's end.</param>
public sealed record SimulationResult(
    ScenarioReport Report, string Log, IReadOnlyCollection<CallRecord> Calls, TimeSpan VirtualTime);
