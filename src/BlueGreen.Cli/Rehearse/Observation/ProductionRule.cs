using BlueGreen.Core;
using BlueGreen.Rehearsal.LoadBalancing;

namespace BlueGreen.Cli.Rehearse.Observation;

/// <summary>Where users' requests go, read beside the API: what every promise is judged against.</summary>
public sealed class ProductionRule(ElasticLoadBalancing balancing, string ruleArn, ApplicationNames names)
    : IProduction
{
    public string RuleArn => ruleArn;

    public Split Split
    {
        get
        {
            var weights = balancing.Listeners.GetRule(ruleArn).Rule.Groups
                .ToDictionary(one => one.Group.Name, one => one.Weight);
            return new(
                weights.GetValueOrDefault(names.Fleet(Colour.Blue)),
                weights.GetValueOrDefault(names.Fleet(Colour.Green)));
        }
    }

    /// <summary>Every change since the installation, the oldest first.</summary>
    public IReadOnlyList<WeightChange> Changes =>
    [
        .. balancing.Listeners.Changes
            .Where(change => change.RuleArn == ruleArn)
            .Select(change => new WeightChange(
                change.WallAt, new(Weight(change, Colour.Blue), Weight(change, Colour.Green)))),
    ];

    public int HealthyTargets(Colour colour) => balancing.TargetGroups.All
        .Where(group => group.Name == names.Fleet(colour))
        .SelectMany(group => group.Targets)
        .Count(target => target.Tally.Health.State == "healthy");

    private int Weight(RuleChange change, Colour colour) =>
        change.Weights.Where(group => group.Group == names.Fleet(colour)).Sum(group => group.Weight);
}

/// <summary>From this instant on, this split.</summary>
public sealed record WeightChange(DateTimeOffset WallAt, Split Split);
