using System.Collections.Immutable;

namespace BlueGreen.Rehearsal.StepFunctions.Definitions;

/// <summary>When to try a failed state again, and after how long.</summary>
internal sealed record Retrier
{
    public required ImmutableArray<string> ErrorEquals { get; init; }

    /// <summary>Seconds; 1 unless given (Amazon States Language, "Retrying after error").</summary>
    public required long Interval { get; init; }

    /// <summary>3 unless given; 0 is never.</summary>
    public required long AttemptsMax { get; init; }

    /// <summary>2.0 unless given.</summary>
    public required double BackoffRate { get; init; }

    /// <summary>Seconds; the interval grows no further.</summary>
    public required long? DelayMax { get; init; }

    /// <summary>JitterStrategy FULL: any delay from nothing to the interval.</summary>
    public required bool HasJitter { get; init; }

    public static Retrier Read(FieldReader fields)
    {
        var retrier = new Retrier
        {
            ErrorEquals = ErrorNames.Read(fields),
            Interval = fields.Whole("IntervalSeconds", min: 1) ?? 1,
            AttemptsMax = fields.Whole("MaxAttempts") ?? 3,
            BackoffRate = fields.Real("BackoffRate", min: 1) ?? 2,
            DelayMax = fields.Whole("MaxDelaySeconds", min: 1),
            HasJitter = fields.Text("JitterStrategy") == "FULL",
        };
        fields.RefuseUnread();
        return retrier;
    }

    public TimeSpan Delay(int attempt, Random chance)
    {
        var seconds = Math.Min(Interval * Math.Pow(BackoffRate, attempt), DelayMax ?? int.MaxValue);
        return TimeSpan.FromSeconds(HasJitter ? seconds * chance.NextDouble() : seconds);
    }
}
