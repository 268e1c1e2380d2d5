using Amazon.Lambda.Annotations;
using Amazon.Lambda.Annotations.SourceGenerator;
using Amazon.Lambda.Core;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Amazon.Lambda.Tests;

public sealed class LambdaGeneratorTests
{
    private const string Serializer = "[assembly: Amazon.Lambda.Core.LambdaSerializer(typeof(object))]";
    private const string Main = "[assembly: Amazon.Lambda.Annotations.LambdaGlobalProperties(GenerateMain = true)]";

    [Theory]
    [InlineData("AWSLambda0108", "", "public class F { [LambdaFunction] public void A() { } }")]
    [InlineData("AWSLambda0111", Serializer + Main, "public class F { [LambdaFunction] public void A() { } }")]
    [InlineData("AWSLambda0113", Serializer + Main, "public class F;")]
    [InlineData("AWSLambda0101", Serializer, "[LambdaStartup] public class S; [LambdaStartup] public class T;")]
    [InlineData("AWSLambda0117", Serializer, "public class F { [LambdaFunction] public void A(int a, int b) { } }")]
    [InlineData("AWSLambda0117", Serializer, "public class F { [LambdaFunction] public static void A() { } }")]
    [InlineData(
        "AWSLambda0117",
        Serializer,
        "public class F { [LambdaFunction] public void A([FromServices] int a) { } }")]
    [InlineData(
        "AWSLambda0117",
        Serializer,
        "class F { [LambdaFunction] public void A() { } } class G { [LambdaFunction] public void A() { } }")]
    public void Generate_CannotBeServed_ReportsTheProblem(string expected, string attributes, string types)
    {
        var result = Generate($"using Amazon.Lambda.Annotations; {attributes} {types}");

        Assert.Contains(result.Diagnostics, diagnostic => diagnostic.Id == expected);
    }

    [Fact]
    public void Generate_PlainClass_NeedsNoContainer()
    {
        var result = Generate($$"""
            using Amazon.Lambda.Annotations;
            {{Serializer}}
            public class F { [LambdaFunction] public int A(string s) => s.Length; }
            """);

        Assert.Empty(result.Diagnostics);
        var written = Assert.Single(result.GeneratedTrees).ToString();
        Assert.DoesNotContain("ServiceCollection", written, StringComparison.Ordinal);
    }

    private static GeneratorDriverRunResult Generate(string source)
    {
        var compilation = CSharpCompilation.Create(
            "Generated",
            [CSharpSyntaxTree.ParseText(source, cancellationToken: TestContext.Current.CancellationToken)],
            [Of<object>(), Runtime, Of<LambdaFunctionAttribute>(), Of<LambdaSerializerAttribute>()],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        return CSharpGeneratorDriver.Create(new LambdaGenerator())
            .RunGenerators(compilation, TestContext.Current.CancellationToken)
            .GetRunResult();
    }

    /// <summary>The slices name the core types through System.Runtime.</summary>
    private static PortableExecutableReference Runtime { get; } = MetadataReference.CreateFromFile(
        Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "System.Runtime.dll"));

    private static PortableExecutableReference Of<T>() => MetadataReference.CreateFromFile(typeof(T).Assembly.Location);
}
