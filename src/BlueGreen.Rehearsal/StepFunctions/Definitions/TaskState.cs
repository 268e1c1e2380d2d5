using System.Text.Json;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.StepFunctions.Language;
using BlueGreen.Rehearsal.StepFunctions.Paths;
using BlueGreen.Rehearsal.StepFunctions.Running;
using BlueGreen.Rehearsal.StepFunctions.Tasks;

namespace BlueGreen.Rehearsal.StepFunctions.Definitions;

/// <summary>Has work done elsewhere: a function, an operation of a service, a person with a task token.</summary>
internal sealed record TaskState(StateHead Head, ErrorHandling Errors, TaskResource Resource)
    : CatchingState(Head, Errors)
{
    public override string Type => "Task";

    public required IExpression? Timeout { get; init; }

    public required IExpression? Heartbeat { get; init; }

    public required IExpression? Credentials { get; init; }

    public static TaskState? Read(StateHead head, FieldReader fields, IQueryLanguage language)
    {
        var arn = fields.RequiredText("Resource");
        var resource = TaskResource.Parse(arn);
        switch (resource)
        {
            case null:
                fields.Problem($"Value is not a valid resource ARN: {arn}", "Resource");
                break;
            case { Kind: TaskResourceKind.Activity }:
                fields.NotImitated("Resource", "an activity");
                break;
        }
        var state = new TaskState(head, ErrorHandling.Read(fields, language), resource!)
        {
            Timeout = language.Value(fields, "TimeoutSeconds", JsonValueKind.Number),
            Heartbeat = language.Value(fields, "HeartbeatSeconds", JsonValueKind.Number),
            Credentials = language.Template(fields, "Credentials"),
        };
        return resource is null ? null : state;
    }

    protected override Task<JsonNode?> AttemptAsync(StateFlow flow, JsonNode? effective)
    {
        var attempt = new TaskAttempt(flow, Resource);
        var arguments = attempt.Begin(() => Head.Data.Arguments(flow.With(effective)));
        var credentials = Credentials?.Evaluate(flow.With(effective)) as JsonObject;
        return attempt.RunAsync(
            arguments,
            Seconds(Timeout, flow, effective),
            Seconds(Heartbeat, flow, effective),
            credentials?["RoleArn"]?.ToString());
    }

    private static TimeSpan? Seconds(IExpression? expression, StateFlow flow, JsonNode? effective)
    {
        if (expression is null)
        {
            return null;
        }
        var value = expression.Evaluate(flow.With(effective));
        return value.Whole() is { } seconds and > 0
            ? TimeSpan.FromSeconds(seconds)
            : throw StateFailedException.OfRuntime($"Expected a positive number of seconds, found {value.ToText()}");
    }
}
