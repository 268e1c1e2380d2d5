using System.Text.Json.Serialization;

namespace Amazon.Lambda.Fixture;

/// <summary>The types that cross the fixture's border.</summary>
[JsonSerializable(typeof(Question))]
[JsonSerializable(typeof(Answer))]
[JsonSerializable(typeof(string))]
public sealed partial class FixtureJson : JsonSerializerContext;
