using System.Text.Json;
using BlueGreen.Rehearsal.StepFunctions.Language;
using BlueGreen.Rehearsal.StepFunctions.Paths;
using BlueGreen.Rehearsal.StepFunctions.Running;

namespace BlueGreen.Rehearsal.StepFunctions.Definitions;

/// <summary>Waits a number of seconds or until an instant, on the clock that carries waits.</summary>
internal sealed record WaitState(StateHead Head, IExpression? Seconds, IExpression? Timestamp, string Source)
    : State(Head)
{
    /// <summary>
    /// Seconds; AWS keeps them in a signed 32-bit number and answers "delay is too long" beyond (recorded).
    /// </summary>
    private const long DelayMax = int.MaxValue;

    public override string Type => "Wait";

    public static WaitState Read(StateHead head, FieldReader fields, IQueryLanguage language)
    {
        var seconds = language.Value(fields, "Seconds", JsonValueKind.Number);
        var timestamp = language.Value(fields, "Timestamp", JsonValueKind.String);
        if (seconds is null == timestamp is null)
        {
            fields.Problem(
                "Wait state must have exactly one of Seconds, SecondsPath, Timestamp, TimestampPath", string.Empty);
        }
        if (timestamp is Literal { Value: var literal } && Timestamps.Parse(literal.ToString()) is null)
        {
            fields.Problem(Timestamps.Unfit, "Timestamp");
        }
        if (seconds is Literal { Value: { ValueKind: JsonValueKind.Number } number })
        {
            fields.CheckSeconds("Seconds", number.GetDouble(), min: 0);
        }
        var source = fields.Text("SecondsPath") ?? fields.Text("TimestampPath") ?? "the literal";
        return new WaitState(head, seconds, timestamp, source);
    }

    public override async ValueTask<Transition> RunAsync(StateFlow flow, Payload input)
    {
        var effective = Head.Data.Input(flow.With(input.Node));
        var delay = Seconds is null ? Until(flow, flow.With(effective)) : For(flow.With(effective));
        if (delay > TimeSpan.FromSeconds(DelayMax))
        {
            throw StateFailedException.OfRuntime("Wait state delay is too long.");
        }
        await flow.DelayAsync(delay);
        return Finish(flow, input, effective);
    }

    private TimeSpan For(Evaluation with)
    {
        var value = Seconds!.Evaluate(with);
        return value.Whole() is { } seconds and >= 0
            ? TimeSpan.FromSeconds(Math.Min(seconds, DelayMax + 1))
            : throw StateFailedException.OfRuntime(
                $"The SecondsPath parameter cannot be parsed as a long value: {Source} == {value.ToText()}");
    }

    private TimeSpan Until(StateFlow flow, Evaluation with)
    {
        var value = Timestamp!.Evaluate(with);
        var text = value.Kind() == JsonValueKind.String ? value.Text() : value.ToText();
        var instant = Timestamps.Parse(text) ?? throw StateFailedException.OfRuntime(
            "The TimestampPath parameter does not reference a valid ISO-8601 extended offset date-time format string: "
            + $"{Source} == {text}");
        return instant > flow.Now ? instant - flow.Now : TimeSpan.Zero;
    }
}
