using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace BlueGreen.Rehearsal.StepFunctions.Language;

/// <summary>How one state (or one catcher, or choice rule) selects its input and makes its output.</summary>
internal interface IDataFlow
{
    /// <summary>What the state works on, of the raw input in <paramref name="with"/>.</summary>
    JsonNode? Input(Evaluation with);

    /// <summary>
    /// What the state passes on (to a task, a branch), of the effective input in <paramref name="with"/>.
    /// </summary>
    JsonNode? Arguments(Evaluation with);

    /// <summary>The state's output and variables, of the raw input in <paramref name="with"/> and its result.</summary>
    (JsonNode? Output, ImmutableDictionary<string, JsonNode?> Assigned) Output(Evaluation with, JsonNode? result);
}
