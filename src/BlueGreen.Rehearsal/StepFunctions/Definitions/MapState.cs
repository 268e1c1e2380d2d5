using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.StepFunctions.Language;
using BlueGreen.Rehearsal.StepFunctions.Paths;
using BlueGreen.Rehearsal.StepFunctions.Running;

namespace BlueGreen.Rehearsal.StepFunctions.Definitions;

/// <summary>Runs the same states for each item of an array, inside this execution (mode INLINE).</summary>
internal sealed record MapState(StateHead Head, ErrorHandling Errors, StateMap Processor) : CatchingState(Head, Errors)
{
    /// <summary>Iterations at a time where the definition sets no limit (docs "Inline mode": up to 40).</summary>
    private const int ConcurrencyMax = 40;

    private static readonly string[] DistributedFields =
    [
        "ItemReader", "ItemBatcher", "ResultWriter", "Label", "ToleratedFailureCount", "ToleratedFailureCountPath",
        "ToleratedFailurePercentage", "ToleratedFailurePercentagePath",
    ];

    public override string Type => "Map";

    public required IExpression Items { get; init; }

    public required IExpression? ItemSelector { get; init; }

    public required IExpression? MaxConcurrency { get; init; }

    public required string ConcurrencySource { get; init; }

    public static MapState Read(StateHead head, FieldReader fields, IQueryLanguage language, HashSet<string> names)
    {
        foreach (var name in DistributedFields.Where(fields.Has))
        {
            fields.NotImitated(name, "a distributed map");
        }
        var processor = fields.Object(fields.Has("Iterator") ? "Iterator" : "ItemProcessor");
        if (processor.Has("ProcessorConfig"))
        {
            var config = processor.Object("ProcessorConfig");
            config.Text("ExecutionType");
            if (config.Text("Mode") == "DISTRIBUTED")
            {
                config.NotImitated("Mode", "DISTRIBUTED");
            }
            config.RefuseUnread();
        }
        var states = StateMap.Read(processor, language, names);
        processor.RefuseUnread();
        return new MapState(head, ErrorHandling.Read(fields, language), states)
        {
            Items = language.Items(fields),
            ItemSelector = language.Template(fields, fields.Has("Parameters") ? "Parameters" : "ItemSelector"),
            MaxConcurrency = language.Value(fields, "MaxConcurrency", JsonValueKind.Number),
            ConcurrencySource = fields.Text("MaxConcurrencyPath") ?? "MaxConcurrency",
        };
    }

    protected override async Task<JsonNode?> AttemptAsync(StateFlow flow, JsonNode? effective)
    {
        var items = Items.Evaluate(flow.With(effective)) as JsonArray
            ?? throw StateFailedException.OfRuntime("Reference path must point to array.");
        var concurrency = Concurrency(flow, effective);
        flow.Append("MapStateStarted", new Detail("length", items.Count));
        using var siblings = new Siblings(flow, notesFailed: false);
        var iterations = new MapIterations(Name, Processor, ItemSelector, items, effective);
        var workers = Enumerable.Range(0, Math.Min(concurrency, items.Count)).Select(_ => siblings.Fork()).ToList();
        await Task.WhenAll(workers.Select(worker => siblings.RunAsync(worker, () => iterations.WorkAsync(worker))));
        iterations.NoteUnfinished(siblings.Failed);
        siblings.ThrowIfFailed();
        flow.Previous = Math.Max(flow.Previous, iterations.LastEnd);
        flow.Note("MapStateSucceeded");
        return iterations.Outputs();
    }

    protected override void Fail(StateFlow flow) => flow.Append("MapStateFailed");

    private int Concurrency(StateFlow flow, JsonNode? effective)
    {
        var value = MaxConcurrency?.Evaluate(flow.With(effective));
        var number = value.Kind() switch
        {
            _ when MaxConcurrency is null => 0,
            JsonValueKind.String when long.TryParse(value.Text(), CultureInfo.InvariantCulture, out var whole) => whole,
            _ => value.Whole(),
        };
        if (number is not >= 0)
        {
            var shown = value.Kind() == JsonValueKind.String ? value.Text() : value.ToText();
            throw StateFailedException.OfRuntime(
                $"The MaxConcurrencyPath field refers to value \"{shown}\" which is not a valid integer: "
                + ConcurrencySource);
        }
        return number is 0 or > ConcurrencyMax ? ConcurrencyMax : (int)number;
    }
}
