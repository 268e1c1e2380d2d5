using System.Collections.Frozen;

namespace BlueGreen.Rehearsal.StepFunctions.Running;

/// <summary>The names of the events around every state, made once: histories hold thousands of them.</summary>
internal static class StateEvents
{
    private static readonly FrozenDictionary<string, (string Entered, string Exited)> ByType =
        new[] { "Task", "Wait", "Pass", "Succeed", "Fail", "Choice", "Parallel", "Map" }
            .ToFrozenDictionary(type => type, type => ($"{type}StateEntered", $"{type}StateExited"));

    public static string Entered(string type) => ByType[type].Entered;

    public static string Exited(string type) => ByType[type].Exited;
}
