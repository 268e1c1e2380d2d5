using Microsoft.CodeAnalysis;

namespace Amazon.Lambda.Annotations.SourceGenerator;

/// <summary>Reads a [LambdaFunction] method into its model.</summary>
internal static class FunctionReader
{
    private static readonly SymbolDisplayFormat FullName = SymbolDisplayFormat.FullyQualifiedFormat
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    public static FunctionModel Read(IMethodSymbol method)
    {
        var type = method.ContainingType;
        var inputs = method.Parameters.Where(parameter => !IsContext(parameter) && !IsService(parameter)).ToList();
        return new FunctionModel(
            type.ContainingNamespace.IsGlobalNamespace ? "" : type.ContainingNamespace.ToDisplayString(),
            type.Name,
            Plain(type),
            method.Name,
            inputs.Count > 0 ? inputs[0].Type.ToDisplayString(FullName) : null,
            method.Parameters.Any(IsContext),
            string.Join(", ", method.Parameters.Select(Argument)),
            method.Parameters.Any(IsService),
            KindOf(method),
            method.ReturnType.ToDisplayString(FullName),
            ProblemOf(method, inputs.Count),
            method.Locations.FirstOrDefault());
    }

    private static string Argument(IParameterSymbol parameter) => parameter switch
    {
        _ when IsContext(parameter) => "context",
        _ when IsService(parameter) => $"scope.ServiceProvider.GetRequiredService<{Plain(parameter.Type)}>()",
        _ => "input",
    };

    private static string Plain(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);

    private static ReturnKind KindOf(IMethodSymbol method) => method switch
    {
        { ReturnsVoid: true } => ReturnKind.Nothing,
        _ when !IsTask(method.ReturnType) => ReturnKind.Value,
        { ReturnType: INamedTypeSymbol { IsGenericType: true } } => ReturnKind.TaskOfValue,
        _ => ReturnKind.Task,
    };

    private static string? ProblemOf(IMethodSymbol method, int inputs) => method switch
    {
        { ReturnsVoid: true, IsAsync: true } => "async void cannot be awaited; return Task",
        { IsStatic: true } => "it is static; the container makes the instance",
        { IsGenericMethod: true } or { ContainingType.IsGenericType: true } => "it is generic",
        { ContainingType.ContainingType: not null } => "its class is nested in another",
        _ when inputs > 1 => "it takes more than one event; mark what the container provides [FromServices]",
        _ => null,
    };

    private static bool IsContext(IParameterSymbol parameter) => parameter.Type.ToDisplayString() == Names.Context;

    private static bool IsService(IParameterSymbol parameter) =>
        parameter.GetAttributes().Any(attribute => attribute.AttributeClass?.ToDisplayString() == Names.FromServices);

    private static bool IsTask(ITypeSymbol type) =>
        type is { Name: "Task" } && type.ContainingNamespace.ToDisplayString() == "System.Threading.Tasks";
}
