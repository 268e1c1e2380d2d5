using System.Collections.Immutable;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Sqs;
using BlueGreen.Rehearsal.Template;

namespace BlueGreen.Rehearsal.Events;

/// <summary>`AWS::SQS::Queue`, a standard queue.</summary>
internal sealed class QueueResource(Queues queues) : IResourceKind
{
    public string Type => "AWS::SQS::Queue";

    public Task<StackResource> CreateAsync(ResourceRequest request, CancellationToken cancel) =>
        CreateAsync(request, request.Properties.Text("QueueName") ?? request.DefaultName);

    private Task<StackResource> CreateAsync(ResourceRequest request, string name)
    {
        queues.Create(name, QueueSettings.Read(request.Properties));
        return Task.FromResult(Made(request, name));
    }

    public Task<StackResource> UpdateAsync(StackResource current, ResourceRequest request, CancellationToken cancel) =>
        CreateAsync(request, current.Attributes["QueueName"]!.ToString());

    public Task DeleteAsync(StackResource current, CancellationToken cancel)
    {
        queues.Delete(current.Attributes["QueueName"]!.ToString());
        return Task.CompletedTask;
    }

    private StackResource Made(ResourceRequest request, string name)
    {
        var url = queues.UrlOf(name);
        var attributes = new Dictionary<string, JsonNode?>
        {
            ["Arn"] = queues.ArnOf(name), ["QueueName"] = name, ["QueueUrl"] = url,
        };
        return new(request.LogicalId, Type, url, request.Properties, attributes.ToImmutableDictionary());
    }
}
