using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Clock;
using BlueGreen.Rehearsal.Lambda;

namespace BlueGreen.Rehearsal.Template;

/// <summary>
/// Resources that a function makes: CloudFormation's request and response protocol for custom resources.
/// </summary>
/// <remarks>
/// Source: CloudFormation User Guide, "CloudFormation custom resource request and response reference".
/// </remarks>
public sealed class CustomResourceKind(
    ILambdaInvoker functions, CustomResourceAnswers answers, AwsAccount account, RehearsalClock clock) : IResourceKind
{
    public const string TypeName = "AWS::CloudFormation::CustomResource";

    /// <summary>
    /// CloudFormation waits an hour; no person at a rehearsal does, and an honest function needs seconds.
    /// </summary>
    public static readonly TimeSpan AnswerWithin = TimeSpan.FromSeconds(60);

    /// <summary>Kept with the resource, because a deletion must say which stack it belongs to.</summary>
    private const string StackNameAttribute = "AWS::StackName";

    private long _requests;

    public string Type => TypeName;

    public static bool Makes(string type) =>
        type == TypeName || type.StartsWith("Custom::", StringComparison.Ordinal);

    public async Task<StackResource> CreateAsync(ResourceRequest request, CancellationToken cancel)
    {
        var properties = Stringified(request.Properties);
        var physicalId = $"{request.DefaultName}-{StableId.Of(request.DefaultName, 12)}";
        var answer = await AskAsync("Create", request, properties, null, null, cancel);
        if (answer.Text("Status") != "SUCCESS")
        {
            // CloudFormation's own roll-back also deletes the resource whose creation failed.
            await AskAsync(
                "Delete", request, properties, answer.Text("PhysicalResourceId") ?? physicalId, null, cancel);
            throw Failed("Create", answer);
        }
        return Made(request, properties, answer, physicalId);
    }

    /// <remarks>Another physical id in the answer means a replacement: the stack deletes the old one last.</remarks>
    public async Task<StackResource> UpdateAsync(
        StackResource current, ResourceRequest request, CancellationToken cancel)
    {
        if (request.Properties.Text("ServiceToken") != current.Properties.Text("ServiceToken"))
        {
            throw new StackFailedException("Modifying service token is not allowed.");
        }
        var properties = Stringified(request.Properties);
        var old = Stringified(current.Properties);
        var answer = await AskAsync("Update", request, properties, current.PhysicalId, old, cancel);
        Require("Update", answer);
        return Made(request, properties, answer, current.PhysicalId);
    }

    public async Task DeleteAsync(StackResource current, CancellationToken cancel)
    {
        var stack = current.Attributes[StackNameAttribute]!.ToString();
        var request = new ResourceRequest(current.LogicalId, stack, current.Properties) { Type = current.Type };
        var properties = Stringified(current.Properties);
        Require("Delete", await AskAsync("Delete", request, properties, current.PhysicalId, null, cancel));
    }

    private async Task<JsonObject> AskAsync(
        string verb, ResourceRequest request, JsonObject properties, string? physicalId, JsonObject? old,
        CancellationToken cancel)
    {
        var function = properties.RequiredText("ServiceToken");
        var requestId = $"{verb}-{request.LogicalId}-{Interlocked.Increment(ref _requests)}".ToLowerInvariant();
        var message = new JsonObject
        {
            ["RequestType"] = verb,
            ["ServiceToken"] = function,
            ["ResponseURL"] = answers.UrlOf(requestId).ToString(),
            ["StackId"] =
                account.Arn("cloudformation", $"stack/{request.StackName}/{StableId.Of(request.StackName, 12)}"),
            ["RequestId"] = requestId,
            ["LogicalResourceId"] = request.LogicalId,
            ["ResourceType"] = request.Type,
            ["ResourceProperties"] = properties.DeepClone(),
        };
        if (physicalId is not null)
        {
            message["PhysicalResourceId"] = physicalId;
        }
        if (old is not null)
        {
            message["OldResourceProperties"] = old.DeepClone();
        }
        var answer = answers.ExpectAsync(requestId);
        try
        {
            return await WaitAsync(verb, function, message, answer, cancel);
        }
        finally
        {
            answers.Forget(requestId);
        }
    }

    private async Task<JsonObject> WaitAsync(
        string verb, string function, JsonObject message, Task<JsonObject> answer, CancellationToken cancel)
    {
        using var patience = new CancellationTokenSource(AnswerWithin, clock.Work);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, patience.Token);
        try
        {
            var invocation = functions.InvokeAsync(function, message, either.Token);
            if (await Task.WhenAny(answer, invocation) == invocation
                && await invocation is { FunctionError: not null } died
                && !answer.IsCompleted)
            {
                throw new StackFailedException(
                    $"{function} failed on {verb} before it answered: "
                    + $"{died.FunctionError} {died.Payload?.ToJsonString()}");
            }
            return await answer.WaitAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw new StackFailedException(
                $"{function} did not answer {verb} at its ResponseURL within {AnswerWithin.TotalSeconds:0} s.");
        }
    }

    private static StackResource Made(
        ResourceRequest request, JsonObject properties, JsonObject answer, string defaultId)
    {
        var data = answer["Data"] as JsonObject ?? [];
        return new(request.LogicalId, request.Type, answer.Text("PhysicalResourceId") ?? defaultId, properties,
            data.ToImmutableDictionary(entry => entry.Key, entry => entry.Value?.DeepClone())
                .SetItem(StackNameAttribute, request.StackName));
    }

    private static void Require(string verb, JsonObject answer)
    {
        if (answer.Text("Status") != "SUCCESS")
        {
            throw Failed(verb, answer);
        }
    }

    private static StackFailedException Failed(string verb, JsonObject answer) =>
        new($"the function answered {verb} with {answer.Text("Status") ?? "no status"}: "
            + (answer.Text("Reason") ?? "no reason"));

    /// <summary>CloudFormation hands custom resources every scalar as text, numbers and flags too.</summary>
    private static JsonObject Stringified(JsonObject properties) =>
        new(properties.Select(member => KeyValuePair.Create(member.Key, Stringified(member.Value))));

    private static JsonNode? Stringified(JsonNode? node) => node switch
    {
        null => null,
        JsonObject members => Stringified(members),
        JsonArray items => new JsonArray([.. items.Select(Stringified)]),
        _ when node.GetValueKind() == JsonValueKind.String => node.GetValue<string>(),
        _ => node.ToJsonString(),
    };
}
