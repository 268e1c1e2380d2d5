using System.Collections.Immutable;

namespace BlueGreen.Rehearsal.StepFunctions.Definitions;

/// <summary>When to try a failed state again, and after how long.</summary>
internal sealed record Retrier
{
    /// <summary>Seconds; MaxDelaySeconds must be below 31,622,400, 366 days (docs "Retrying after error").</summary>
    private const long DelayMaxMax = 31_622_399;

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
            Interval = fields.Whole("IntervalSeconds", 1, FieldReader.SecondsMax) ?? 1,
            AttemptsMax = fields.Whole("MaxAttempts", 0, FieldReader.SecondsMax) ?? 3,
            BackoffRate = fields.Real("BackoffRate", min: 1) ?? 2,
            DelayMax = fields.Whole("MaxDelaySeconds", 1, DelayMaxMax),
            HasJitter = IsFull(fields),
        };
        fields.RefuseUnread();
        return retrier;
    }

    private static bool IsFull(FieldReader fields)
    {
        var jitter = fields.Text("JitterStrategy");
        if (jitter is not (null or "FULL" or "NONE"))
        {
            const string unknown = "The field 'JitterStrategy' should have one of these values: [FULL, NONE]";
            fields.Problem(unknown, "JitterStrategy");
        }
        return jitter == "FULL";
    }

    public TimeSpan Delay(int attempt, Random chance)
    {
        var seconds = Math.Min(Interval * Math.Pow(BackoffRate, attempt), DelayMax ?? int.MaxValue);
        return TimeSpan.FromSeconds(HasJitter ? seconds * chance.NextDouble() : seconds);
    }
}
