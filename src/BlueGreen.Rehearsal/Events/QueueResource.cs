using System.Collections.Immutable;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Template;

namespace BlueGreen.Rehearsal.Events;

/// <summary>`AWS::SQS::Queue`, as far as rules deliver into it.</summary>
internal sealed class QueueResource(Queues queues, AwsAccount account) : IResourceKind
{
    public string Type => "AWS::SQS::Queue";

    public Task<StackResource> CreateAsync(ResourceRequest request, CancellationToken cancel)
    {
        var name = request.Properties.Text("QueueName") ?? request.DefaultName;
        queues.Create(name);
        return Task.FromResult(Made(request, name));
    }

    public Task<StackResource> UpdateAsync(StackResource current, ResourceRequest request, CancellationToken cancel) =>
        Task.FromResult(Made(request, current.Attributes["QueueName"]!.ToString()));

    public Task DeleteAsync(StackResource current, CancellationToken cancel)
    {
        queues.Delete(current.Attributes["QueueName"]!.ToString());
        return Task.CompletedTask;
    }

    private StackResource Made(ResourceRequest request, string name)
    {
        var url = $"https://sqs.{account.Region}.amazonaws.com/{account.Id}/{name}";
        var attributes = new Dictionary<string, JsonNode?>
        {
            ["Arn"] = queues.ArnOf(name), ["QueueName"] = name, ["QueueUrl"] = url,
        };
        return new(request.LogicalId, Type, url, request.Properties, attributes.ToImmutableDictionary());
    }
}
