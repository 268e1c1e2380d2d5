using BlueGreen.Rehearsal.Aws;

namespace BlueGreen.Cli.Simulate.Faults;

/// <summary>Names calls by who makes them, without the application's name and a stack's random letters.</summary>
internal static class CallSites
{
    private const string Workflow = "workflow";

    private const string Triggers = "triggers";

    /// <summary>
    /// Null for calls that are not the product's: people's, and those that AWS's own agents make for logs.
    /// </summary>
    public static string? NameOf(AwsCall call, string application) =>
        call.Service == "logs" ? null
        : call.Caller.Session.StartsWith($"{application}-", StringComparison.Ordinal)
            ? $"{call.Caller.Session[(application.Length + 1)..]}/{call.Name}"
        : call.Caller.PrincipalArn.Contains("WorkflowRole", StringComparison.Ordinal) ? $"{Workflow}/{call.Name}"
        : call.Caller.PrincipalArn.Contains("TriggersRole", StringComparison.Ordinal) ? $"{Triggers}/{call.Name}"
        : null;

    public static bool IsOfFunction(Site site) =>
        site.Kind == SiteKind.Call && CallerOf(site) is not (Workflow or Triggers);

    public static bool IsOfWorkflow(Site site) => site.Kind == SiteKind.Call && CallerOf(site) == Workflow;

    public static bool IsAnnouncement(Site site) =>
        IsOfWorkflow(site) && site.Name.EndsWith("events:PutEvents", StringComparison.Ordinal);

    public static bool IsStartByEvent(Site site) =>
        site.Kind == SiteKind.Call && CallerOf(site) == Triggers
        && site.Name.EndsWith("states:StartExecution", StringComparison.Ordinal);

    /// <summary>`switch` of `switch/elasticloadbalancing:ModifyRule`.</summary>
    public static string CallerOf(Site site) => site.Name[..site.Name.IndexOf('/')];
}
