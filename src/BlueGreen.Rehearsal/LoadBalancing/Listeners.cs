using System.Collections.Immutable;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Clock;
using BlueGreen.Rehearsal.LoadBalancing.Routing;

using Microsoft.AspNetCore.Http;

namespace BlueGreen.Rehearsal.LoadBalancing;

/// <summary>
/// All listeners and their rules. A change is in effect, for every listener's next request, before its call returns;
/// each is noted with its wall instant, which is how switches are measured and weights proven to add up.
/// </summary>
public sealed class Listeners(TargetGroups groups, RehearsalClock clock, TimeSpan readLag = default)
{
    /// <summary>Changes kept; an ordinary rehearsal makes dozens.</summary>
    private const int ChangesMax = 10_000;

    private readonly Lock _gate = new();
    private ImmutableArray<RuleChange> _changes = [];
    private ImmutableSortedDictionary<string, Listener> _listeners =
        ImmutableSortedDictionary.Create<string, Listener>(StringComparer.Ordinal);
    private int _rulesMade;

    /// <summary>Told, under the gate, of every change of any rule; it must only take note.</summary>
    public event Action? RulesChanged;

    public IEnumerable<Listener> All => Volatile.Read(ref _listeners).Values;

    public ImmutableArray<RuleChange> Changes
    {
        get { lock (_gate) return _changes; }
    }

    public Listener Get(string arn) => Volatile.Read(ref _listeners).GetValueOrDefault(arn)
        ?? throw Elb.NotFound("ListenerNotFound", "listeners", arn);

    /// <summary>What name resolution and a connection find: the listener of this name and port.</summary>
    public Listener? Resolve(HostString host)
    {
        var (name, port) = (host.Host, host.Port ?? 80);
        foreach (var (_, listener) in Volatile.Read(ref _listeners))
        {
            if (listener.Port == port
                && string.Equals(listener.LoadBalancer.DnsName, name, StringComparison.OrdinalIgnoreCase))
                return listener;
        }
        return null;
    }

    public (Listener Listener, Rule Rule) GetRule(string arn) => All
        .SelectMany(listener => listener.Routes.Rules, (listener, rule) => (listener, rule))
        .FirstOrDefault(found => found.rule.Arn == arn) is { rule: not null } found
            ? found
            : throw Elb.NotFound("RuleNotFound", "rules", arn);

    /// <summary>A rule as readers of the API see it; one that is too new for that, as it is.</summary>
    public Rule SeenRule(string arn) => All
        .SelectMany(listener => listener.SeenRoutes.Rules)
        .FirstOrDefault(rule => rule.Arn == arn) ?? GetRule(arn).Rule;

    public Listener Add(
        LoadBalancer loadBalancer, int port, RuleAction fallback, ImmutableDictionary<string, string> tags)
    {
        lock (_gate)
        {
            if (All.Any(other => other.LoadBalancer == loadBalancer && other.Port == port))
                throw new AwsException(
                    "DuplicateListener", $"A listener already exists on port {port} for this load balancer");
            DemandOneBalancer(loadBalancer, fallback);
            var arn = $"{loadBalancer.Arn.Replace(":loadbalancer/", ":listener/", StringComparison.Ordinal)}/"
                + Elb.Identity($"{loadBalancer.Arn}:{port}");
            var rule = new Rule(NewRuleArn(arn), null, [], fallback);
            var listener = new Listener(arn, loadBalancer, port, new RouteTable([], rule), clock, readLag)
            {
                Tags = tags,
            };
            Volatile.Write(ref _listeners, _listeners.Add(arn, listener));
            Note(rule);
            return listener;
        }
    }

    public void Remove(string arn)
    {
        lock (_gate)
        {
            Volatile.Write(ref _listeners, _listeners.Remove(arn));
            AttachGroups();
        }
    }

    public Rule AddRule(
        string listenerArn, int priority, ImmutableArray<RuleCondition> conditions, RuleAction action,
        ImmutableDictionary<string, string> tags)
    {
        lock (_gate)
        {
            var listener = Get(listenerArn);
            DemandPriority(priority);
            if (listener.Routes.Rules.Any(rule => rule.Priority == priority)) throw InUse(priority);
            var rule = new Rule(NewRuleArn(listenerArn), priority, conditions, action) { Tags = tags };
            return Swap(listener, rule);
        }
    }

    public Rule ModifyRule(string arn, ImmutableArray<RuleCondition>? conditions, RuleAction? action)
    {
        lock (_gate)
        {
            var (listener, rule) = GetRule(arn);
            if (rule.IsDefault) throw NotPermitted($"Default rule '{arn}' cannot be modified");
            return Swap(listener, rule.With(conditions: conditions, action: action));
        }
    }

    public void ModifyDefault(string listenerArn, RuleAction action)
    {
        lock (_gate)
        {
            var listener = Get(listenerArn);
            Swap(listener, listener.Routes.Default.With(action: action));
        }
    }

    public void RemoveRule(string arn)
    {
        lock (_gate)
        {
            var (listener, rule) = GetRule(arn);
            if (rule.IsDefault) throw NotPermitted($"Default rule '{arn}' cannot be deleted");
            listener.Routes = listener.Routes.Without(arn);
            AttachGroups();
        }
    }

    /// <summary>All or none: the only call that changes several rules of a listener at once.</summary>
    public ImmutableArray<Rule> SetPriorities(IReadOnlyDictionary<string, int> priorities)
    {
        lock (_gate)
        {
            var tables = new Dictionary<Listener, RouteTable>();
            foreach (var (arn, priority) in priorities)
            {
                var (listener, rule) = GetRule(arn);
                if (rule.IsDefault) throw NotPermitted($"The priority of default rule '{arn}' cannot be set");
                DemandPriority(priority);
                tables[listener] = tables.GetValueOrDefault(listener, listener.Routes).With(rule.With(priority));
            }
            foreach (var table in tables.Values)
                foreach (var clash in table.Rules.CountBy(rule => rule.Priority ?? 0).Where(count => count.Value > 1))
                    throw InUse(clash.Key);
            foreach (var (listener, table) in tables) listener.Routes = table;
            return [.. priorities.Keys.Select(arn => GetRule(arn).Rule)];
        }
    }

    private Rule Swap(Listener listener, Rule rule)
    {
        DemandOneBalancer(listener.LoadBalancer, rule.Action);
        listener.Routes = listener.Routes.With(rule);
        Note(rule);
        return rule;
    }

    private void Note(Rule rule)
    {
        if (rule.Action is RuleAction.Forward forward)
        {
            if (_changes.Length == ChangesMax) _changes = _changes.RemoveAt(0);
            _changes = _changes.Add(new(clock.Work.GetUtcNow(), clock.Now, rule.Arn,
                [.. forward.Groups.Select(share => new GroupWeight(share.Group.Name, share.Group.Arn, share.Weight))]));
        }
        AttachGroups();
    }

    private void AttachGroups()
    {
        var owners = All
            .SelectMany(listener => listener.Routes.Rules, (listener, rule) => (listener.LoadBalancer, rule))
            .SelectMany(found => found.rule.Groups, (found, share) => (share.Group, found.LoadBalancer))
            .DistinctBy(found => found.Group)
            .ToDictionary(found => found.Group, found => found.LoadBalancer);
        foreach (var group in groups.All) group.Attach(owners.GetValueOrDefault(group));
        RulesChanged?.Invoke();
    }

    private string NewRuleArn(string listenerArn) =>
        $"{listenerArn.Replace(":listener/", ":listener-rule/", StringComparison.Ordinal)}/"
        + Elb.Identity($"{listenerArn}#{++_rulesMade}");

    private static void DemandPriority(int priority)
    {
        if (priority is < 1 or > 50_000) throw Elb.Invalid($"Priority '{priority}' must be 1 to 50000");
    }

    /// <summary>A group serves one load balancer ("Target groups for your Application Load Balancers").</summary>
    private static void DemandOneBalancer(LoadBalancer loadBalancer, RuleAction action)
    {
        var shared = (action as RuleAction.Forward)?.Groups.Select(share => share.Group)
            .FirstOrDefault(group => group.LoadBalancer is { } other && other != loadBalancer);
        if (shared is not null)
            throw new AwsException(
                "TargetGroupAssociationLimit",
                "The following target groups cannot be associated with more than one load balancer: " + shared.Arn);
    }

    private static AwsException InUse(int priority) =>
        new("PriorityInUse", $"Priority '{priority}' is currently in use");

    private static AwsException NotPermitted(string message) => new("OperationNotPermitted", message);
}
