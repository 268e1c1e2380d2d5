using System.Text.Json.Serialization;
using BlueGreen.Functions.DeployIdle;
using BlueGreen.Functions.Install;
using BlueGreen.Functions.ResolveColour;
using BlueGreen.Functions.Retire;
using BlueGreen.Functions.Rollback;
using BlueGreen.Functions.Smoke;
using BlueGreen.Functions.Switch;
using BlueGreen.Functions.Watch;

namespace BlueGreen.Functions;

/// <summary>The types that cross the border to Lambda.</summary>
[JsonSerializable(typeof(ResolveColourInput))]
[JsonSerializable(typeof(ResolveColourOutput))]
[JsonSerializable(typeof(DeployIdleInput))]
[JsonSerializable(typeof(DeployIdleOutput))]
[JsonSerializable(typeof(SmokeInput))]
[JsonSerializable(typeof(SmokeOutput))]
[JsonSerializable(typeof(SwitchInput))]
[JsonSerializable(typeof(SwitchOutput))]
[JsonSerializable(typeof(WatchInput))]
[JsonSerializable(typeof(WatchOutput))]
[JsonSerializable(typeof(RollbackInput))]
[JsonSerializable(typeof(RollbackOutput))]
[JsonSerializable(typeof(RetireInput))]
[JsonSerializable(typeof(RetireOutput))]
[JsonSerializable(typeof(InstallInput))]
public sealed partial class FunctionsJson : JsonSerializerContext;
