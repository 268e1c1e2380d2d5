namespace BlueGreen.Core.Watching;

/// <summary>
/// What our own probes have met since a traffic step, carried from look to look in the execution's data.
/// </summary>
/// <param name="Since">The step's switch; another step starts anew.</param>
/// <param name="Failed">No answer, the wrong status, or the wrong version.</param>
/// <param name="WrongVersion">Of those, answers of another version once all traffic should reach the new one.</param>
/// <param name="Slow">Answers above the latency limit.</param>
/// <param name="OldVersion">Rightly answered by the old colour while traffic is split; they count for nothing.</param>
/// <param name="Extensions">Bakes added because too little was seen.</param>
public sealed record WatchSamples(
    DateTimeOffset Since, int Probes, int Failed, int WrongVersion, int Slow, int OldVersion,
    double SlowestMilliseconds, string? LastFailure, int Extensions)
{
    public static WatchSamples From(DateTimeOffset since) => new(since, 0, 0, 0, 0, 0, 0, null, 0);
}
