using System.Collections.Immutable;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.CloudWatch.Alarms;
using BlueGreen.Rehearsal.Template;

namespace BlueGreen.Rehearsal.CloudWatch.Resources;

/// <summary>A metric alarm from the template.</summary>
public sealed class AlarmResource(AlarmBoard alarms) : IResourceKind
{
    public string Type => "AWS::CloudWatch::Alarm";

    public Task<StackResource> CreateAsync(ResourceRequest request, CancellationToken cancel) =>
        Task.FromResult(Put(request.Properties.Text("AlarmName") ?? request.DefaultName, request));

    public Task<StackResource> UpdateAsync(StackResource current, ResourceRequest request, CancellationToken cancel) =>
        Task.FromResult(Put(current.PhysicalId, request));

    public Task DeleteAsync(StackResource current, CancellationToken cancel)
    {
        alarms.Remove(current.PhysicalId);
        return Task.CompletedTask;
    }

    private StackResource Put(string name, ResourceRequest request)
    {
        var alarm = alarms.Put(AlarmDefinition.Parse(name, request.Properties));
        return new(request.LogicalId, Type, name, request.Properties,
            ImmutableDictionary<string, JsonNode?>.Empty.Add("Arn", alarm.Arn));
    }
}
