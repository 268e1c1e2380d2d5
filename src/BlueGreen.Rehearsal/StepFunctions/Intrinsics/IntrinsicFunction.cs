using System.Text.Json.Nodes;

namespace BlueGreen.Rehearsal.StepFunctions.Intrinsics;

/// <summary>What an intrinsic function computes of its evaluated arguments.</summary>
internal delegate JsonNode? IntrinsicFunction(IntrinsicArguments arguments);
