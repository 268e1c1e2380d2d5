namespace BlueGreen.Rehearsal.Traffic;

/// <summary>How a user would see one answer.</summary>
public enum TrafficJudgement
{
    Ok,

    /// <summary>Lost, or answered by the load balancer in the application's stead: routing's fault.</summary>
    Dropped,

    /// <summary>The application's own 5xx.</summary>
    AppError,

    /// <summary>An answer of a version that should serve nobody.</summary>
    WrongVersion,
}
