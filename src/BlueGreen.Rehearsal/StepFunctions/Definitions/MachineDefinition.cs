using System.Text.Json;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.StepFunctions.Language;

namespace BlueGreen.Rehearsal.StepFunctions.Definitions;

/// <summary>A validated state machine, ready to run; shared by its executions and never changed.</summary>
internal sealed record MachineDefinition(string Source, StateMap States, TimeSpan? Timeout)
{
    /// <exception cref="AwsException">`InvalidDefinition`, naming everything that is wrong and where.</exception>
    public static MachineDefinition Parse(string text)
    {
        var problems = new DefinitionProblems();
        JsonElement root;
        try
        {
            root = JsonElement.Parse(text);
        }
        catch (JsonException error)
        {
            throw DefinitionProblems.Refusal($"INVALID_JSON_DESCRIPTION: {error.Message}");
        }
        var fields = new FieldReader(root, string.Empty, problems);
        fields.Text("Version");
        var language = QueryLanguages.Of(fields);
        var timeout = fields.Whole("TimeoutSeconds", min: 1);
        var states = StateMap.Read(fields, language, []);
        fields.RefuseUnread();
        problems.ThrowIfAny();
        return new MachineDefinition(text, states, timeout is { } seconds ? TimeSpan.FromSeconds(seconds) : null);
    }
}
