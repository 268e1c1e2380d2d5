namespace BlueGreen.Cli.Simulate.Trials;

/// <summary>Runs a trial whose own breakdown is a finding like any other, and must not end a long series.</summary>
internal static class SafeTrial
{
    public static TrialResult Run(Trial trial)
    {
        try
        {
            return TrialRunner.Run(trial) with { Log = "" };
        }
#pragma warning disable CA1031 // Whatever broke the simulation, the reproduction shows it again.
        catch (Exception broken)
#pragma warning restore CA1031
        {
            return new()
            {
                Trial = trial,
                Outcome = TrialOutcome.Unexpected,
                Violations = [new("simulation", $"{broken.GetType().Name}: {broken.Message.Split('\n')[0]}")],
                Failures = 0,
                Struck = [],
                Sites = [],
                Log = "",
                VirtualTime = TimeSpan.Zero,
            };
        }
    }
}
