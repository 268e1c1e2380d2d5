using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;

namespace BlueGreen.Cli.Simulate.Faults;

/// <summary>Which faults are possible where, and what they are called on the command line.</summary>
public static class FaultKinds
{
    /// <summary>The state in which the workflow asks for an approval.</summary>
    private const string Question = "AwaitApproval";

    private static readonly ImmutableArray<FaultKind> s_ofCalls =
    [
        FaultKind.Throttled, FaultKind.FailedBefore, FaultKind.FailedAfter, FaultKind.AnswerLost,
        FaultKind.ConnectionReset, FaultKind.Denied,
    ];

    private static readonly ImmutableArray<FaultKind> s_ofFunctions = [FaultKind.DiesBefore, FaultKind.DiesAfter];

    private static readonly ImmutableArray<FaultKind> s_ofInvocations =
    [
        FaultKind.Hangs, FaultKind.InvokedTwice, FaultKind.Throttled, FaultKind.FailedBefore, FaultKind.FailedAfter,
        FaultKind.AnswerLost,
    ];

    private static readonly ImmutableArray<FaultKind> s_ofStates =
    [
        FaultKind.Stopped, FaultKind.TimedOut, FaultKind.LiveTaskDies, FaultKind.IdleTaskDies, FaultKind.NoCapacity,
        FaultKind.LiveGrows, FaultKind.LiveShrinks, FaultKind.ListenerSplit, FaultKind.ListenerMoved,
        FaultKind.StackUpdated, FaultKind.PushesArrive, FaultKind.RollbackAsked,
    ];

    private static readonly ImmutableArray<FaultKind> s_ofQuestions =
        [FaultKind.ApprovedTwice, FaultKind.ApprovedLate, FaultKind.ApprovedForOther];

    private static readonly ImmutableArray<FaultKind> s_ofDeliveries =
        [FaultKind.EventLost, FaultKind.EventDoubled, FaultKind.EventLateMinute, FaultKind.EventLateHour];

    private static readonly FrozenDictionary<string, FaultKind> s_byName =
        Enum.GetValues<FaultKind>().ToFrozenDictionary(Name, StringComparer.Ordinal);

    /// <summary>What can go wrong at this place.</summary>
    public static ImmutableArray<FaultKind> At(Site site) => site.Kind switch
    {
        SiteKind.Call when CallSites.IsOfFunction(site) => [.. s_ofCalls, .. s_ofFunctions],
        SiteKind.Call when CallSites.IsOfWorkflow(site) && !IsQuestion(site) => [.. s_ofCalls, FaultKind.Hangs],
        SiteKind.Call => s_ofCalls,
        SiteKind.Invocation => s_ofInvocations,
        SiteKind.State => site.Name == Question ? [.. s_ofStates, .. s_ofQuestions] : s_ofStates,
        SiteKind.Delivery => s_ofDeliveries,
        _ => [],
    };

    /// <summary>A fault that passes must change nothing: what was lost is done again (R7).</summary>
    public static bool IsPassing(Fault fault) => fault.Lasts == Persistence.Once
        && fault.Kind is not FaultKind.Denied
        && (s_ofCalls.Contains(fault.Kind) || s_ofFunctions.Contains(fault.Kind)
            || s_ofInvocations.Contains(fault.Kind));

    /// <summary>
    /// Whoever is struck stands still for so long that somebody else, who would come later, may do his work first.
    /// </summary>
    public static bool HoldsUp(Fault fault) => fault.Kind is FaultKind.Hangs;

    /// <summary>
    /// Nor may what the workflow tells and starts beside the deployment: it goes on, and the sweep makes up for it.
    /// </summary>
    public static bool LeavesTheEnd(Fault fault) => IsPassing(fault) || (CallSites.IsOfWorkflow(fault.Site)
        && (CallSites.IsAnnouncement(fault.Site)
            || fault.Site.Name.EndsWith(":StartExecution", StringComparison.Ordinal)));

    /// <summary>
    /// While a question waits for its answer, nobody can tell a service that hangs from a person who does.
    /// </summary>
    private static bool IsQuestion(Site site) => site.Name.EndsWith(":PutItem", StringComparison.Ordinal);

    /// <summary>Whether a fault of this kind may last longer than once.</summary>
    public static bool MayLast(FaultKind kind) => s_ofCalls.Contains(kind);

    /// <summary>`answer-lost`</summary>
    public static string Name(FaultKind kind) => JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString());

    public static FaultKind? Find(string name) => s_byName.TryGetValue(name, out var kind) ? kind : null;
}
