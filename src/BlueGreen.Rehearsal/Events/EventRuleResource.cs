using System.Collections.Immutable;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Iam;
using BlueGreen.Rehearsal.Template;

namespace BlueGreen.Rehearsal.Events;

/// <summary>`AWS::Events::Rule` on the default bus.</summary>
internal sealed class EventRuleResource(EventBus bus, IPermissions permissions) : IResourceKind
{
    public string Type => "AWS::Events::Rule";

    public Task<StackResource> CreateAsync(ResourceRequest request, CancellationToken cancel) =>
        Task.FromResult(Set(request, request.Properties.Text("Name") ?? request.DefaultName));

    public Task<StackResource> UpdateAsync(StackResource current, ResourceRequest request, CancellationToken cancel) =>
        Task.FromResult(Set(request, current.PhysicalId));

    public Task DeleteAsync(StackResource current, CancellationToken cancel)
    {
        bus.RemoveRule(current.PhysicalId);
        return Task.CompletedTask;
    }

    private StackResource Set(ResourceRequest request, string name)
    {
        if (request.Properties.Text("EventBusName") is { } other && other != "default")
        {
            throw new AwsException(
                "ResourceNotFoundException", $"The rehearsal has only the default event bus, not {other}.");
        }
        var rule = RuleReader.Read(name, bus.ArnOf(name), request.Properties);
        RequireAssumableRoles(rule);
        bus.SetRule(rule);
        return new(request.LogicalId, Type, name, request.Properties,
            ImmutableDictionary<string, JsonNode?>.Empty.Add("Arn", rule.Arn));
    }

    /// <summary>PutTargets looks at each target's role before it takes the target.</summary>
    private void RequireAssumableRoles(EventRule rule)
    {
        const string Service = "events.amazonaws.com";
        if (rule.Targets.FirstOrDefault(
            target => target.RoleArn is { } role && !permissions.IsAssumable(role, Service)) is { } target)
        {
            throw new AwsException("ValidationException",
                $"Provided role '{target.RoleArn}' cannot be assumed by principal '{Service}'.");
        }
    }
}
