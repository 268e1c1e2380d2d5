using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.StepFunctions.Paths;
using BlueGreen.Rehearsal.StepFunctions.Tasks;
using BlueGreen.Rehearsal.Template;

namespace BlueGreen.Rehearsal.StepFunctions;

/// <summary>`AWS::StepFunctions::StateMachine` of a template.</summary>
public sealed class StateMachineResource(IAwsGateway gateway) : IResourceKind
{
    public string Type => "AWS::StepFunctions::StateMachine";

    public async Task<StackResource> CreateAsync(ResourceRequest request, CancellationToken cancel)
    {
        var parameters = Parameters(request.Properties);
        parameters["name"] = request.Properties.Text("StateMachineName") ?? request.DefaultName;
        parameters["type"] = request.Properties.Text("StateMachineType") ?? "STANDARD";
        var created = await CallAsync("CreateStateMachine", parameters, cancel);
        return Described(request, created.RequiredText("stateMachineArn"));
    }

    public async Task<StackResource> UpdateAsync(
        StackResource current, ResourceRequest request, CancellationToken cancel)
    {
        var parameters = Parameters(request.Properties);
        parameters["stateMachineArn"] = current.PhysicalId;
        await CallAsync("UpdateStateMachine", parameters, cancel);
        return Described(request, current.PhysicalId);
    }

    public Task DeleteAsync(StackResource current, CancellationToken cancel) =>
        CallAsync("DeleteStateMachine", new JsonObject { ["stateMachineArn"] = current.PhysicalId }, cancel);

    private StackResource Described(ResourceRequest request, string arn) => new(
        request.LogicalId,
        Type,
        arn,
        request.Properties,
        ImmutableDictionary<string, JsonNode?>.Empty
            .Add("Arn", arn)
            .Add("Name", arn[(arn.LastIndexOf(':') + 1)..]));

    private Task<JsonObject> CallAsync(string action, JsonObject parameters, CancellationToken cancel) =>
        gateway.CallAsync(new AwsCall("states", action, parameters, Caller.Operator), cancel);

    private static JsonObject Parameters(JsonObject properties)
    {
        var parameters = new JsonObject
        {
            ["definition"] = Definition(properties),
            ["roleArn"] = properties.RequiredText("RoleArn"),
        };
        if (properties["LoggingConfiguration"] is JsonObject logging)
        {
            // CloudFormation spells members `Destinations`, the API `destinations`.
            parameters["loggingConfiguration"] = MemberNames.Sent(logging, hasLowerMembers: true);
        }
        return parameters;
    }

    /// <summary>`${Name}` in the definition becomes the substitution of that name.</summary>
    private static string Definition(JsonObject properties)
    {
        var written = properties.Text("DefinitionString")
            ?? (properties["Definition"] is { } definition ? definition.ToText() : null)
            ?? throw new AwsException("ValidationError", "A state machine needs a Definition or a DefinitionString.");
        var text = new StringBuilder(written);
        foreach (var (name, value) in properties["DefinitionSubstitutions"] as JsonObject ?? [])
        {
            var replacement = value.Kind() == JsonValueKind.String ? value.Text() : value.ToText();
            text.Replace($"${{{name}}}", Escaped(replacement));
        }
        return text.ToString();
    }

    private static string Escaped(string value) => JsonEncodedText.Encode(value, JsonValues.Plain.Encoder).ToString();
}
