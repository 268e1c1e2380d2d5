using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;

namespace BlueGreen.Rehearsal.LoadBalancing.Routing;

/// <summary>A listener's rule as it stands; changing one makes another. Without a priority it is the default.</summary>
public sealed class Rule(string arn, int? priority, ImmutableArray<RuleCondition> conditions, RuleAction action)
{
    private uint _turn;

    public string Arn => arn;

    public int? Priority => priority;

    public bool IsDefault => priority is null;

    public ImmutableArray<RuleCondition> Conditions => conditions;

    public RuleAction Action => action;

    public ImmutableDictionary<string, string> Tags { get; init; } = ImmutableDictionary<string, string>.Empty;

    public IEnumerable<WeightedGroup> Groups => action is RuleAction.Forward forward ? forward.Groups : [];

    public uint NextTurn() => Interlocked.Increment(ref _turn);

    public bool Matches(HttpRequest request)
    {
        foreach (var condition in conditions)
            if (!condition.HoldsFor(request)) return false;
        return true;
    }

    public Rule With(
        int? priority = null, ImmutableArray<RuleCondition>? conditions = null, RuleAction? action = null) =>
        new(Arn, priority ?? Priority, conditions ?? Conditions, action ?? Action) { Tags = Tags };
}
