using Microsoft.CodeAnalysis;

namespace Amazon.Lambda.Annotations.SourceGenerator;

/// <summary>What the assembly says for all its functions.</summary>
internal sealed record AssemblyModel(string? Serializer, bool GenerateMain, bool IsExecutable)
{
    public static AssemblyModel Of(Compilation compilation)
    {
        var attributes = compilation.Assembly.GetAttributes();
        var serializer =
            Named(attributes, Names.Serializer)?.ConstructorArguments.FirstOrDefault().Value as ITypeSymbol;
        var properties = Named(attributes, Names.GlobalProperties)?.NamedArguments;
        return new AssemblyModel(
            serializer?.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat),
            properties?.Any(property => property is { Key: "GenerateMain", Value.Value: true }) ?? false,
            compilation.Options.OutputKind is OutputKind.ConsoleApplication or OutputKind.WindowsApplication);
    }

    private static AttributeData? Named(IEnumerable<AttributeData> attributes, string name) =>
        attributes.FirstOrDefault(attribute => attribute.AttributeClass?.ToDisplayString() == name);
}
