namespace BlueGreen.Functions.Ports;

/// <summary>
/// The load balancer's rules as an installation needs them: it makes one, and afterwards never its weights.
/// </summary>
public interface IRules
{
    Task<InstalledRule?> FindAsync(string ruleArn, CancellationToken cancel);

    Task<InstalledRule?> FindByPriorityAsync(string listenerArn, int priority, CancellationToken cancel);

    /// <summary>Answers the new rule's ARN.</summary>
    Task<string> CreateAsync(
        RuleSpecification specification, int blueWeight, int greenWeight, CancellationToken cancel);

    /// <summary>Changes which requests the rule takes, and not what it does with them.</summary>
    Task ChangePathAsync(string ruleArn, string pathPattern, CancellationToken cancel);

    Task ChangePriorityAsync(string ruleArn, int priority, CancellationToken cancel);

    /// <summary>Nothing happens to a rule that is gone.</summary>
    Task DeleteAsync(string ruleArn, CancellationToken cancel);
}

/// <summary>What the installation asks of the production rule.</summary>
public sealed record RuleSpecification(
    string ListenerArn, int Priority, string PathPattern, string BlueTargetGroupArn, string GreenTargetGroupArn);

/// <summary>A rule as it is found.</summary>
/// <param name="Weights">By target group.</param>
public sealed record InstalledRule(
    string Arn, int Priority, string? PathPattern, IReadOnlyDictionary<string, int> Weights);
