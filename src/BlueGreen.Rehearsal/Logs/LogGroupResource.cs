using System.Collections.Immutable;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Template;

namespace BlueGreen.Rehearsal.Logs;

/// <summary>`AWS::Logs::LogGroup`.</summary>
internal sealed class LogGroupResource(LogGroups groups) : IResourceKind
{
    public string Type => "AWS::Logs::LogGroup";

    public Task<StackResource> CreateAsync(ResourceRequest request, CancellationToken cancel)
    {
        var name = request.Properties.Text("LogGroupName") ?? request.DefaultName;
        lock (groups.Gate)
        {
            groups.Create(name);
            return Task.FromResult(Made(request, name));
        }
    }

    public Task<StackResource> UpdateAsync(StackResource current, ResourceRequest request, CancellationToken cancel)
    {
        lock (groups.Gate)
        {
            return Task.FromResult(Made(request, current.PhysicalId));
        }
    }

    public Task DeleteAsync(StackResource current, CancellationToken cancel)
    {
        lock (groups.Gate)
        {
            groups.Remove(current.PhysicalId);
        }
        return Task.CompletedTask;
    }

    private StackResource Made(ResourceRequest request, string name)
    {
        groups.Get(name).RetentionInDays = request.Properties.Number("RetentionInDays");
        return new(request.LogicalId, Type, name, request.Properties,
            ImmutableDictionary<string, JsonNode?>.Empty.Add("Arn", $"{groups.ArnOf(name)}:*"));
    }
}
