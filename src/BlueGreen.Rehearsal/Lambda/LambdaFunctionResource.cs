using System.Collections.Immutable;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Template;

namespace BlueGreen.Rehearsal.Lambda;

/// <summary>`AWS::Lambda::Function` of a template.</summary>
public sealed class LambdaFunctionResource(LambdaService service, IFunctionPackages packages) : IResourceKind
{
    public string Type => "AWS::Lambda::Function";

    public Task<StackResource> CreateAsync(ResourceRequest request, CancellationToken cancel) =>
        Task.FromResult(Put(request, request.Properties.Text("FunctionName") ?? request.DefaultName));

    public Task<StackResource> UpdateAsync(StackResource current, ResourceRequest request, CancellationToken cancel) =>
        Task.FromResult(Put(request, current.PhysicalId));

    public Task DeleteAsync(StackResource current, CancellationToken cancel)
    {
        service.Remove(current.PhysicalId);
        return Task.CompletedTask;
    }

    private StackResource Put(ResourceRequest request, string name)
    {
        var properties = request.Properties;
        var code = properties["Code"] as JsonObject ?? [];
        var variables = (properties["Environment"] as JsonObject)?["Variables"] as JsonObject ?? [];
        service.Put(new()
        {
            Name = name,
            Arn = service.ArnOf(name),
            RoleArn = properties.RequiredText("Role"),
            Runtime = properties.RequiredText("Runtime"),
            Handler = properties.RequiredText("Handler"),
            CodeDirectory = packages.DirectoryOf(code.RequiredText("S3Bucket"), code.RequiredText("S3Key")),
            TimeoutSeconds = properties.Number("Timeout") ?? 3,
            MemoryMegabytes = properties.Number("MemorySize") ?? 128,
            Environment = variables.ToImmutableSortedDictionary(one => one.Key, one => one.Value!.ToString()),
        });
        return new(request.LogicalId, Type, name, properties,
            ImmutableDictionary<string, JsonNode?>.Empty.Add("Arn", service.ArnOf(name)));
    }
}
