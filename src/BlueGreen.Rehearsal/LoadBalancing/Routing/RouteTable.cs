using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;

namespace BlueGreen.Rehearsal.LoadBalancing.Routing;

/// <summary>
/// All rules of a listener at one instant; a change is a new table, so that a request sees one or the other.
/// </summary>
public sealed class RouteTable(ImmutableArray<Rule> rules, Rule fallback)
{
    /// <summary>By priority, the default last.</summary>
    public ImmutableArray<Rule> Rules { get; } = [.. rules.OrderBy(rule => rule.Priority), fallback];

    public Rule Default => Rules[^1];

    public Rule Match(HttpRequest request)
    {
        foreach (var rule in Rules)
            if (rule.Matches(request)) return rule;
        return Default;
    }

    public RouteTable With(Rule rule) => rule.IsDefault
        ? new(Rules.RemoveAt(Rules.Length - 1), rule)
        : new(Others(rule.Arn).Add(rule), Default);

    public RouteTable Without(string ruleArn) => new(Others(ruleArn), Default);

    private ImmutableArray<Rule> Others(string ruleArn) =>
        Rules.RemoveAll(rule => rule.IsDefault || rule.Arn == ruleArn);
}
