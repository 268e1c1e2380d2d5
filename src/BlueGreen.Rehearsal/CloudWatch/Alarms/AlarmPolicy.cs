using System.Diagnostics;
using System.Globalization;

namespace BlueGreen.Rehearsal.CloudWatch.Alarms;

/// <summary>Judges an alarm's datapoints: M out of N, with each way of treating missing ones.</summary>
/// <remarks>
/// The evaluation range is longer than N: where newer datapoints are missing, older real ones are used, and only what
/// is then still missing is filled in. Source: "Configuring how CloudWatch alarms treat missing data", whose tables
/// are this policy's tests.
/// </remarks>
public static class AlarmPolicy
{
    /// <summary>
    /// How many periods beyond N are looked at; the tables of the source show five for an N of three.
    /// </summary>
    public const int PeriodsBeyond = 2;

    /// <param name="range">N + <see cref="PeriodsBeyond"/> periods, oldest first; null where no datapoint is.</param>
    public static AlarmVerdict Judge(AlarmDefinition alarm, string before, IReadOnlyList<double?> range)
    {
        var real = range.OfType<double>().TakeLast(alarm.EvaluationPeriods).ToList();
        var missing = alarm.EvaluationPeriods - real.Count;
        var breaching = real.Count(value => alarm.Comparison.Breaches(value, alarm.Threshold));
        var needed = alarm.DatapointsToAlarm;
        var state = alarm.MissingData switch
        {
            MissingData.Breaching => breaching + missing >= needed ? AlarmStates.Alarm : AlarmStates.Ok,
            MissingData.NotBreaching => breaching >= needed ? AlarmStates.Alarm : AlarmStates.Ok,
            MissingData.Missing when real is [] => AlarmStates.InsufficientData,
            MissingData.Missing => breaching >= Math.Min(needed, real.Count) ? AlarmStates.Alarm : AlarmStates.Ok,
            MissingData.Ignore when missing > 0 && breaching == real.Count => before,
            MissingData.Ignore => breaching >= needed ? AlarmStates.Alarm : AlarmStates.Ok,
            _ => throw new UnreachableException($"{alarm.MissingData}"),
        };
        return new(state, Reason(alarm, real, missing, breaching));
    }

    private static string Reason(AlarmDefinition alarm, List<double> real, int missing, int breaching)
    {
        if (real is [])
            return $"No datapoint in {missing} period(s); missing ones are treated as {alarm.MissingData}.";
        var values = string.Join(", ", real.Select(value => value.ToString(CultureInfo.InvariantCulture)));
        return $"Threshold: {breaching} of the last {real.Count} datapoints [{values}] were "
            + $"{alarm.Comparison.Words()} the threshold ({alarm.Threshold.ToString(CultureInfo.InvariantCulture)}); "
            + $"{alarm.DatapointsToAlarm} of {alarm.EvaluationPeriods} make an alarm"
            + (missing > 0 ? $", {missing} missing treated as {alarm.MissingData}." : ".");
    }
}

/// <summary>The state an alarm should have, with the numbers compared.</summary>
public sealed record AlarmVerdict(string State, string Reason);
