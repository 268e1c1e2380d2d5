using Microsoft.CodeAnalysis;

namespace Amazon.Lambda.Annotations.SourceGenerator;

/// <summary>What keeps functions from being served, under the ids that Amazon's generator uses.</summary>
internal static class Problems
{
    public static readonly DiagnosticDescriptor TwoStartups = Error(
        "AWSLambda0101", "Two LambdaStartup classes", "Only one class may be [LambdaStartup]; found {0}");

    public static readonly DiagnosticDescriptor NoSerializer = Error(
        "AWSLambda0108",
        "No LambdaSerializer on the assembly",
        "Add [assembly: LambdaSerializer(typeof(...))] to name the serializer of events and answers");

    public static readonly DiagnosticDescriptor NotExecutable = Error(
        "AWSLambda0111",
        "GenerateMain in a library",
        "GenerateMain needs <OutputType>Exe</OutputType> in the project file");

    public static readonly DiagnosticDescriptor NoFunctions = Error(
        "AWSLambda0113",
        "GenerateMain without a LambdaFunction",
        "GenerateMain is set, but no method is a [LambdaFunction]");

    public static readonly DiagnosticDescriptor BadSignature = Error(
        "AWSLambda0117", "A signature that cannot be served", "{0} cannot be served: {1}");

    private static DiagnosticDescriptor Error(string id, string title, string message) =>
        new(id, title, message, "AWSLambdaCSharpGenerator", DiagnosticSeverity.Error, isEnabledByDefault: true);
}
