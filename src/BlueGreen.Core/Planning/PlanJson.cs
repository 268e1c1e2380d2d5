using System.Text.Json.Serialization;
using BlueGreen.Core.Settings;

namespace BlueGreen.Core.Planning;

/// <summary>How plans and settings are written and read as text, without reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(DeploymentPlan))]
[JsonSerializable(typeof(PipelineSettings))]
public sealed partial class PlanJson : JsonSerializerContext;
