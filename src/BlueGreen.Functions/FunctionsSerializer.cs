using System.Text.Json;
using System.Text.Json.Serialization;
using Amazon.Lambda.Serialization.SystemTextJson;

namespace BlueGreen.Functions;

/// <summary>JSON as the state machine expects it.</summary>
/// <remarks>Nulls are written: a Choice that looks at a member that is absent ends the execution.</remarks>
public sealed class FunctionsSerializer() : SourceGeneratorLambdaJsonSerializer<FunctionsJson>(Configure)
{
    /// <summary>
    /// Levels. What somebody starts an execution with may be 262,144 bytes of brackets ("Service quotas", Step
    /// Functions guide), and must come as far as the reader that refuses it by name.
    /// </summary>
    private const int DepthMax = 262_144;

    /// <summary>The member names of <c>statemachine.asl.json</c>.</summary>
    internal static void Configure(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.DefaultIgnoreCondition = JsonIgnoreCondition.Never;
        options.RespectRequiredConstructorParameters = true;
        options.MaxDepth = DepthMax;
    }
}
