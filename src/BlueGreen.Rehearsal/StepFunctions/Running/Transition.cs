using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace BlueGreen.Rehearsal.StepFunctions.Running;

/// <summary>A state's way out: its output, where it goes (null: nowhere), the variables it assigned.</summary>
internal readonly record struct Transition(
    Payload Output, string? Next, ImmutableDictionary<string, JsonNode?> Assigned);
