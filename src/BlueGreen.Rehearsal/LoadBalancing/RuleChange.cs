using System.Collections.Immutable;

namespace BlueGreen.Rehearsal.LoadBalancing;

/// <summary>One change of where a rule forwards: from this wall instant on, these weights.</summary>
public sealed record RuleChange(
    DateTimeOffset WallAt, DateTimeOffset RehearsalAt, string RuleArn, ImmutableArray<GroupWeight> Weights)
{
    public int Total => Weights.Sum(group => group.Weight);
}

/// <summary>A target group's name and its share at that instant.</summary>
public sealed record GroupWeight(string Group, string GroupArn, int Weight);
