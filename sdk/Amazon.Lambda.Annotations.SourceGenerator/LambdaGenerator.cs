using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Amazon.Lambda.Annotations.SourceGenerator;

/// <summary>Writes the class around each [LambdaFunction] and the Main that serves one of them.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class LambdaGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var functions = context.SyntaxProvider.ForAttributeWithMetadataName(
            Names.LambdaFunction, (_, _) => true, (found, _) => FunctionReader.Read((IMethodSymbol)found.TargetSymbol));
        var startups = context.SyntaxProvider.ForAttributeWithMetadataName(
            Names.LambdaStartup,
            (_, _) => true,
            (found, _) => found.TargetSymbol.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat));
        var assembly = context.CompilationProvider.Select((compilation, _) => AssemblyModel.Of(compilation));

        context.RegisterSourceOutput(
            functions.Collect().Combine(startups.Collect()).Combine(assembly),
            (output, found) => Write(output, found.Left.Left, found.Left.Right, found.Right));
    }

    private static void Write(
        SourceProductionContext output, ImmutableArray<FunctionModel> functions, ImmutableArray<string> startups,
        AssemblyModel assembly)
    {
        var problems = ProblemsIn(functions, startups, assembly).ToList();
        problems.ForEach(output.ReportDiagnostic);
        if (problems.Count > 0)
        {
            return;
        }
        var startup = startups.FirstOrDefault();
        foreach (var function in functions)
        {
            var name = $"{function.Namespace}.{function.GeneratedName}.g.cs";
            output.AddSource(name, FunctionWriter.Write(function, startup));
        }
        if (assembly.GenerateMain)
        {
            output.AddSource("Program.g.cs", ProgramWriter.Write(functions, assembly.Serializer!));
        }
    }

    private static IEnumerable<Diagnostic> ProblemsIn(
        ImmutableArray<FunctionModel> functions, ImmutableArray<string> startups, AssemblyModel assembly)
    {
        if (startups.Length > 1)
        {
            yield return Diagnostic.Create(Problems.TwoStartups, Location.None, string.Join(", ", startups));
        }
        if (assembly.Serializer is null && functions.Length > 0)
        {
            yield return Diagnostic.Create(Problems.NoSerializer, Location.None);
        }
        if (assembly is { GenerateMain: true, IsExecutable: false })
        {
            yield return Diagnostic.Create(Problems.NotExecutable, Location.None);
        }
        if (assembly.GenerateMain && functions.IsEmpty)
        {
            yield return Diagnostic.Create(Problems.NoFunctions, Location.None);
        }
        var names = new HashSet<string>();
        foreach (var function in functions)
        {
            var problem = function switch
            {
                { Problem: { } own } => own,
                { TakesServices: true } when startups.IsEmpty => "[FromServices] needs a [LambdaStartup] class",
                _ when !names.Add(function.Method) => "ANNOTATIONS_HANDLER names a method, and another has this name",
                _ => null,
            };
            if (problem is not null)
            {
                yield return Diagnostic.Create(
                    Problems.BadSignature, function.Location, $"{function.TypeName}.{function.Method}", problem);
            }
        }
    }
}
