using BlueGreen.Rehearsal.Lambda;

namespace BlueGreen.Cli.Rehearse;

/// <summary>What all functions together have taken so far.</summary>
public sealed record LambdaTotals(
    long Invocations,
    double GigabyteSeconds,
    double? PeakRssMegabytes,
    IReadOnlyDictionary<string, IReadOnlyList<double>> ColdStarts)
{
    public static LambdaTotals Of(IReadOnlyList<FunctionStatistics> functions) => new(
        functions.Sum(one => one.Invocations),
        functions.Sum(one => one.GigabyteSeconds),
        functions.Max(one => one.PeakResidentMegabytes),
        functions.ToDictionary(one => one.Name, one => (IReadOnlyList<double>)one.ColdStartMilliseconds));

    /// <summary>The starts that came after <paramref name="before"/>, the quickest first.</summary>
    public List<double> ColdStartsSince(LambdaTotals before) =>
    [
        .. ColdStarts
            .SelectMany(one => one.Value.Skip(before.ColdStarts.TryGetValue(one.Key, out var old) ? old.Count : 0))
            .Order(),
    ];
}
