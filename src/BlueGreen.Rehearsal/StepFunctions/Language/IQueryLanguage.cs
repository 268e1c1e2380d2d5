using System.Text.Json;
using BlueGreen.Rehearsal.StepFunctions.Definitions;

namespace BlueGreen.Rehearsal.StepFunctions.Language;

/// <summary>
/// The seam between the states and the language of their data: JSONPath today. Another query language is another
/// implementation, chosen in <see cref="QueryLanguages"/>; nothing else names one.
/// </summary>
internal interface IQueryLanguage
{
    /// <summary>
    /// Reads the data-flow fields of a state, a catcher or a choice rule, whichever of them it may have.
    /// </summary>
    IDataFlow DataFlow(FieldReader fields, DataFlowFields allowed);

    /// <summary>
    /// A field given as a literal, or computed: `Seconds` or `SecondsPath`. Null when neither is there.
    /// </summary>
    IExpression? Value(FieldReader fields, string name, JsonValueKind kind);

    /// <summary>A field whose whole value is a template: `ItemSelector`, `Credentials`.</summary>
    IExpression? Template(FieldReader fields, string name);

    /// <summary>The array a Map state iterates over.</summary>
    IExpression Items(FieldReader fields);

    ICondition Condition(FieldReader rule);
}
