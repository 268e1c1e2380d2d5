using System.Collections.Immutable;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.StepFunctions.Definitions;

namespace BlueGreen.Rehearsal.StepFunctions.Api;

/// <summary>A state machine as it is now; running executions keep the one they started with.</summary>
internal sealed record StateMachine(string Arn, string Name, string RoleArn, MachineDefinition Definition)
{
    public required DateTimeOffset CreatedAt { get; init; }

    public required JsonObject? LoggingConfiguration { get; init; }

    public ImmutableSortedDictionary<string, string> Tags { get; init; } =
        ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Tags as the API spells them.</summary>
    public static IEnumerable<KeyValuePair<string, string>> TagsOf(JsonObject parameters) =>
        parameters.Objects("tags").Select(tag => KeyValuePair.Create(tag.RequiredText("key"), tag.Text("value") ?? ""));
}
