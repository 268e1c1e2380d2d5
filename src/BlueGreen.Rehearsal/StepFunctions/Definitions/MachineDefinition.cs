using System.Collections.Immutable;
using System.Text.Json;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.StepFunctions.Language;

namespace BlueGreen.Rehearsal.StepFunctions.Definitions;

/// <summary>A validated state machine, ready to run; shared by its executions and never changed.</summary>
/// <param name="Timeout">Every execution ends by then.</param>
internal sealed record MachineDefinition(string Source, StateMap States, TimeSpan Timeout)
{
    /// <summary>Characters of a definition (API reference, CreateStateMachine).</summary>
    private const int LengthMax = 1_048_576;

    /// <summary>An execution lasts no longer, whatever it was given (docs "Service quotas": 1 year).</summary>
    private static readonly TimeSpan DurationMax = TimeSpan.FromDays(365);

    /// <summary>Simulations of one process make the same machine thousands of times.</summary>
    private static volatile MachineDefinition? s_last;

    /// <exception cref="AwsException">`InvalidDefinition`, naming everything that is wrong and where.</exception>
    public static MachineDefinition Parse(string text)
    {
        if (s_last is { } last && last.Source == text)
        {
            return last;
        }
        var (definition, problems) = Check(text);
        return s_last = definition ?? throw DefinitionProblems.Refusal(problems);
    }

    /// <summary>The definition, or else what is wrong with it.</summary>
    /// <exception cref="AwsException">`ValidationException`: it is too long to be looked at.</exception>
    public static (MachineDefinition? Definition, ImmutableArray<DefinitionProblem> Problems) Check(string text)
    {
        if (text.Length > LengthMax)
        {
            throw new AwsException(
                "ValidationException",
                "1 validation error detected: Value at 'definition' failed to satisfy constraint: "
                + $"Member must have length less than or equal to {LengthMax}");
        }
        var problems = new DefinitionProblems();
        var definition = Root(text, problems) is { } root ? Read(root, text, problems) : null;
        var found = problems.Found;
        return found.IsEmpty ? (definition, found) : (null, found);
    }

    /// <summary>
    /// A field written twice is refused: what AWS makes of it is not documented, and one of the two would be lost.
    /// </summary>
    private static JsonElement? Root(string text, DefinitionProblems problems)
    {
        try
        {
            var options = new JsonDocumentOptions { AllowDuplicateProperties = false };
            if (text.Length > 0 && JsonElement.Parse(text, options) is { ValueKind: JsonValueKind.Object } root)
            {
                return root;
            }
            problems.Add(DefinitionProblem.SchemaFailed, "Definition must be a valid JSON object", null);
        }
        catch (JsonException error)
        {
            var place = $"[line: {error.LineNumber + 1}, column: {error.BytePositionInLine + 1}]";
            problems.Add(DefinitionProblem.NotJson, error.Message, place);
        }
        return null;
    }

    private static MachineDefinition Read(JsonElement root, string text, DefinitionProblems problems)
    {
        var fields = new FieldReader(root, string.Empty, problems);
        fields.Text("Version");
        var language = QueryLanguages.Of(fields);
        var seconds = fields.Whole("TimeoutSeconds", 1, FieldReader.SecondsMax);
        var states = StateMap.Read(fields, language, []);
        fields.RefuseUnread();
        var timeout = seconds is { } limit ? TimeSpan.FromSeconds(limit) : DurationMax;
        return new MachineDefinition(text, states, timeout < DurationMax ? timeout : DurationMax);
    }
}
