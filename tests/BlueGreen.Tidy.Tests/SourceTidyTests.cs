using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace BlueGreen.Tidy.Tests;

/// <summary>The house style that a machine can check, so that reviews need not.</summary>
public sealed class SourceTidyTests
{
    /// <summary>Lines of a file: STYLE's limit.</summary>
    private const int FileLinesMax = 300;

    /// <summary>Lines of a method, its signature included, a test's table of data not: STYLE's limit.</summary>
    private const int MethodLinesMax = 60;

    /// <summary>Characters of a line: STYLE's limit.</summary>
    private const int ColumnsMax = 120;

    [Fact]
    public void Files_AreShort() => Tidy.AssertNone(
        from file in Repository.Source
        let lines = File.ReadAllLines(file).Length
        where lines > FileLinesMax
        select $"{Repository.Name(file)}: {lines} lines, at most {FileLinesMax}");

    [Fact]
    public void Lines_AreNarrow() => Tidy.AssertNone(
        from file in Repository.Source
        from line in File.ReadLines(file).Select((text, index) => (text, number: index + 1))
        where line.text.Length > ColumnsMax
        select $"{Repository.Name(file)}:{line.number}: {line.text.Length} columns, at most {ColumnsMax}");

    [Fact]
    public void Methods_AreShort() => Tidy.AssertNone(
        from file in Repository.Source
        from method in Parse(file).DescendantNodes().OfType<BaseMethodDeclarationSyntax>()
        let span = method.SyntaxTree.GetLineSpan(TextSpan.FromBounds(Start(method), method.Span.End))
        let lines = span.EndLinePosition.Line - span.StartLinePosition.Line + 1
        where lines > MethodLinesMax
        select $"{Repository.Name(file)}:{span.StartLinePosition.Line + 1}: {lines} lines, at most {MethodLinesMax}");

    [Fact]
    public void Types_SayWhyTheyExist() => Tidy.AssertNone(
        from file in Repository.Source
        where !Repository.Name(file).StartsWith("sdk/", StringComparison.Ordinal)
            && !Repository.Name(file).StartsWith("tests/", StringComparison.Ordinal)
        from type in Parse(file).DescendantNodes().OfType<BaseTypeDeclarationSyntax>()
        where type.Parent is not TypeDeclarationSyntax
            && !type.GetLeadingTrivia().ToFullString().Contains("<summary>", StringComparison.Ordinal)
            && !type.Modifiers.Any(SyntaxKind.PartialKeyword)
        select $"{Repository.Name(file)}: {type.Identifier} has no <summary>");

    [Fact]
    public void Names_CarryMeaning() => Tidy.AssertNone(
        from file in Repository.Source
        from type in Parse(file).DescendantNodes().OfType<BaseTypeDeclarationSyntax>()
        let name = type.Identifier.Text
        where s_emptySuffixes.Any(suffix => name.EndsWith(suffix, StringComparison.Ordinal))
        select $"{Repository.Name(file)}: {name}");

    [Fact]
    public void Code_IsFinished() => Tidy.AssertNone(
        from file in Repository.Source
        where Repository.Name(file) != "tests/BlueGreen.Tidy.Tests/SourceTidyTests.cs"
        from line in File.ReadLines(file).Select((text, index) => (text, number: index + 1))
        where s_unfinished.Any(word => line.text.Contains(word, StringComparison.Ordinal))
        select $"{Repository.Name(file)}:{line.number}: {line.text.Trim()}");

    private static readonly string[] s_emptySuffixes = ["Manager", "Helper", "Helpers", "Util", "Utils"];

    private static readonly string[] s_unfinished = ["TO" + "DO", "FIX" + "ME", "NotImplemented" + "Exception"];

    /// <summary>After the attributes.</summary>
    private static int Start(BaseMethodDeclarationSyntax method) => method.AttributeLists.Count == 0
        ? method.SpanStart
        : method.AttributeLists[^1].GetLastToken().GetNextToken().SpanStart;

    private static SyntaxNode Parse(string file) => CSharpSyntaxTree.ParseText(File.ReadAllText(file)).GetRoot();
}
