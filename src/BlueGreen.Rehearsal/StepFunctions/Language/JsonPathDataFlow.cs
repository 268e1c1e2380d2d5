using System.Collections.Immutable;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.StepFunctions.Paths;

namespace BlueGreen.Rehearsal.StepFunctions.Language;

/// <summary>InputPath, Parameters, ResultSelector, ResultPath, OutputPath and Assign of one state.</summary>
internal sealed record JsonPathDataFlow : IDataFlow
{
    private static readonly ImmutableDictionary<string, JsonNode?> Nothing =
        ImmutableDictionary<string, JsonNode?>.Empty;

    public required NullablePath InputPath { get; init; }

    public required NullablePath OutputPath { get; init; }

    public required IExpression? Parameters { get; init; }

    public required IExpression? ResultSelector { get; init; }

    /// <summary>Null replaces the whole input by the result.</summary>
    public required ReferencePath? ResultPath { get; init; }

    public required bool DiscardsResult { get; init; }

    public required IExpression? Assign { get; init; }

    public JsonNode? Input(Evaluation with) => InputPath.Of(with);

    public JsonNode? Arguments(Evaluation with) => Parameters is null ? with.Input : Parameters.Evaluate(with);

    public (JsonNode? Output, ImmutableDictionary<string, JsonNode?> Assigned) Output(Evaluation with, JsonNode? result)
    {
        var selected = ResultSelector is null ? result : ResultSelector.Evaluate(with with { Input = result });
        var assigned = Assign?.Evaluate(with with { Input = selected }) as JsonObject;
        var output = OutputPath.Of(with with { Input = Combined(with.Input, selected) });
        return (output, assigned is null ? Nothing : assigned.ToImmutableDictionary());
    }

    private JsonNode? Combined(JsonNode? input, JsonNode? result) =>
        DiscardsResult ? input : ResultPath is null ? result : ResultPath.Put(input, result);
}
