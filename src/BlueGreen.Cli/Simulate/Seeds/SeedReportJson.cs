using System.Text.Json;
using System.Text.Json.Serialization;

namespace BlueGreen.Cli.Simulate.Seeds;

/// <summary>Writes reports of seeds without reflection.</summary>
[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(SeedReport))]
internal sealed partial class SeedReportJson : JsonSerializerContext;
