using BlueGreen.Cli.Rehearse.Scenarios;
using BlueGreen.Cli.Simulate.Sweep;
using BlueGreen.Cli.Simulate.Trials;

namespace BlueGreen.Cli.Verbs;

/// <summary>`bluegreen simulate --scenario NAME [--fault FAULT] [--trace]`: one trial of the sweep, again.</summary>
internal static class SimulateTrial
{
    /// <exception cref="BadInputException">With these settings not even the first release goes live.</exception>
    public static int Run(Trial trial, bool trace)
    {
        try
        {
            return Play(trial, trace);
        }
        catch (ScenarioFailedException problem)
        {
            throw new BadInputException($"--template: the story {trial.Scenario} cannot be played: {problem.Message}");
        }
    }

    private static int Play(Trial trial, bool trace)
    {
        var story = trial with { Template = SweepSettings.Apply(trial.Template) };
        // What is compared with the story as it is needs that first.
        var failures = story.Faults.IsEmpty ? (int?)null : TrialRunner.Run(story with { Faults = [] }).Failures;
        var result = TrialRunner.Run(story with { FailuresExpected = failures });
        if (trace)
            Console.Write(result.Log);
        foreach (var fault in trial.Faults.Except(result.Struck))
            Console.WriteLine($"Never came about: {fault}");
        foreach (var found in result.Violations)
            Console.WriteLine($"{found.Rule}: {found.Reason}");
        Console.WriteLine(
            $"{result.Outcome} after {result.VirtualTime:d\\.hh\\:mm\\:ss} of virtual time; "
            + $"{result.Violations.Count} violations.");
        return result.Violations.Count == 0 ? ExitCodes.Success : ExitCodes.Failure;
    }
}
