using System.Collections.Immutable;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Template;

namespace BlueGreen.Rehearsal.DynamoDb;

/// <summary>`AWS::DynamoDB::Table`. An update changes settings and never touches an item.</summary>
internal sealed class TableResource(Tables tables) : IResourceKind
{
    public string Type => "AWS::DynamoDB::Table";

    public Task<StackResource> CreateAsync(ResourceRequest request, CancellationToken cancel)
    {
        var name = request.Properties.Text("TableName") ?? request.DefaultName;
        return Task.FromResult(Made(request, tables.Create(name, request.Properties)));
    }

    public Task<StackResource> UpdateAsync(StackResource current, ResourceRequest request, CancellationToken cancel)
    {
        lock (tables.Step)
        {
            var table = tables.Find(current.PhysicalId);
            if (KeySchema.Read(request.Properties) != table.Keys)
            {
                throw new AwsException("ValidationException",
                    $"The keys of {table.Name} cannot change: that would replace the table, and its items with it.");
            }
            table.Definition = request.Properties;
            return Task.FromResult(Made(request, table));
        }
    }

    public Task DeleteAsync(StackResource current, CancellationToken cancel)
    {
        tables.Delete(current.PhysicalId);
        return Task.CompletedTask;
    }

    private StackResource Made(ResourceRequest request, Table table) => new(
        request.LogicalId, Type, table.Name, request.Properties,
        ImmutableDictionary<string, JsonNode?>.Empty.Add("Arn", table.Arn));
}
