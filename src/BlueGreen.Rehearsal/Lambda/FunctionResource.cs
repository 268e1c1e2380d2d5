using System.Collections.Immutable;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Template;

namespace BlueGreen.Rehearsal.Lambda;

/// <summary>`AWS::Lambda::Function` of a template.</summary>
public sealed class FunctionResource(IFunctionHost lambda, IFunctionPackages packages) : IResourceKind
{
    public string Type => "AWS::Lambda::Function";

    public Task<StackResource> CreateAsync(ResourceRequest request, CancellationToken cancel) =>
        PutAsync(request, request.Properties.Text("FunctionName") ?? request.DefaultName);

    public Task<StackResource> UpdateAsync(StackResource current, ResourceRequest request, CancellationToken cancel) =>
        PutAsync(request, current.PhysicalId);

    public Task DeleteAsync(StackResource current, CancellationToken cancel) => lambda.RemoveAsync(current.PhysicalId);

    private async Task<StackResource> PutAsync(ResourceRequest request, string name)
    {
        var arn = lambda.Account.Arn("lambda", $"function:{name}");
        var function = Read(request.Properties, name, arn);
        new FunctionRole(lambda.Permissions, lambda.Account)
            .Require(function, request.Properties["VpcConfig"] as JsonObject);
        await lambda.PutAsync(function);
        var attributes = ImmutableDictionary<string, JsonNode?>.Empty.Add("Arn", arn);
        return new(request.LogicalId, Type, name, request.Properties, attributes);
    }

    private FunctionSettings Read(JsonObject properties, string name, string arn)
    {
        var code = properties["Code"] as JsonObject ?? [];
        var settings = new FunctionSettings(
            name,
            arn,
            properties.RequiredText("Role"),
            properties.RequiredText("Runtime"),
            properties.RequiredText("Handler"),
            packages.DirectoryOf(code.RequiredText("S3Bucket"), code.RequiredText("S3Key")));
        var logging = properties["LoggingConfig"] as JsonObject ?? [];
        var variables = (properties["Environment"] as JsonObject)?["Variables"] as JsonObject ?? [];
        return settings with
        {
            MemoryMegabytes = properties.Number("MemorySize") ?? settings.MemoryMegabytes,
            Timeout = properties.Number("Timeout") is { } seconds ? TimeSpan.FromSeconds(seconds) : settings.Timeout,
            LogGroup = logging.Text("LogGroup") ?? settings.LogGroup,
            LogsJson = logging.Text("LogFormat") == "JSON",
            ConcurrencyMax = properties.Number("ReservedConcurrentExecutions"),
            Environment = variables.ToImmutableSortedDictionary(
                variable => variable.Key, variable => variables.Text(variable.Key) ?? "", StringComparer.Ordinal),
        };
    }
}
