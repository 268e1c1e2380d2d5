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
                Unrecognised(arn, fields);
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
        state.Check(fields);
        return resource is null ? null : state;
    }

    private static void Unrecognised(string arn, FieldReader fields)
    {
        if (arn.Length > 0)
        {
            fields.Problem(
                $"The resource provided {arn} is not recognized. The value is not a valid resource ARN, "
                + "or the resource is not available in this region.",
                "Resource");
        }
    }

    private void Check(FieldReader fields)
    {
        if (fields.Has(nameof(Credentials)) && fields.Object(nameof(Credentials)) is var given
            && !given.Has("RoleArn") && !given.Has("RoleArn.$"))
        {
            given.Problem("The field 'RoleArn' is required but was missing", string.Empty);
        }
        if (Literal(Timeout) is { } limit && Literal(Heartbeat) is { } beat && beat >= limit)
        {
            fields.Problem(
                $"'HeartbeatSeconds' must be less than 'TimeoutSeconds', found {beat} and {limit}", string.Empty);
        }
        fields.CheckSeconds("TimeoutSeconds", Literal(Timeout), min: 1);
        fields.CheckSeconds("HeartbeatSeconds", Literal(Heartbeat), min: 1);
    }

    private static double? Literal(IExpression? expression) =>
        expression is Literal { Value: { ValueKind: JsonValueKind.Number } number } ? number.GetDouble() : null;

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
        return value.Whole() is { } seconds and > 0 and <= FieldReader.SecondsMax
            ? TimeSpan.FromSeconds(seconds)
            : throw StateFailedException.OfRuntime($"Expected a positive number of seconds, found {value.ToText()}");
    }
}
