namespace BlueGreen.Rehearsal.Ecs.Scheduling;

/// <summary>How many tasks a rolling deployment may start and must stop now, within its two percentages.</summary>
internal static class RollingPolicy
{
    private const int Percent = 100;

    public static RollingStep Decide(RollingFacts facts)
    {
        var total = facts.New + facts.Old;
        var most = facts.Desired * facts.MaximumPercent / Percent;
        var stopNew = Math.Max(0, facts.New - facts.Desired);
        if (facts.Failed)
        {
            // A failed deployment starts nothing; what still serves the old revision is all there is.
            return new RollingStep(0, stopNew, Math.Clamp(facts.Old + facts.NewHealthy - facts.Desired, 0, facts.Old));
        }
        var start = Math.Max(0, Math.Min(facts.Desired - facts.New, most - total));
        var least = ((facts.Desired * facts.MinimumHealthyPercent) + Percent - 1) / Percent;
        var spare = Math.Max(0, facts.NewHealthy + facts.OldHealthy - least);
        var stopOld = facts.Old - facts.OldHealthy + Math.Min(facts.OldHealthy, spare);
        return new RollingStep(start, stopNew, stopOld);
    }
}

/// <summary>Tasks that are not already stopping: of the primary deployment (new) and of all others (old).</summary>
internal readonly record struct RollingFacts
{
    public required int Desired { get; init; }

    public required int MinimumHealthyPercent { get; init; }

    public required int MaximumPercent { get; init; }

    public required int New { get; init; }

    public required int NewHealthy { get; init; }

    public required int Old { get; init; }

    public required int OldHealthy { get; init; }

    /// <summary>The circuit breaker stopped the primary deployment.</summary>
    public required bool Failed { get; init; }
}

/// <summary>What to do now; unhealthy tasks are stopped before healthy ones.</summary>
internal readonly record struct RollingStep(int Start, int StopNew, int StopOld);
