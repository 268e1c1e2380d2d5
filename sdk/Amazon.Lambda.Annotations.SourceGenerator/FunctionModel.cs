using Microsoft.CodeAnalysis;

namespace Amazon.Lambda.Annotations.SourceGenerator;

/// <summary>One [LambdaFunction] method, as far as writing the code around it needs.</summary>
/// <param name="Input">The event's type; null when the method takes none.</param>
/// <param name="Arguments">What the method is called with, in its own order.</param>
/// <param name="Returns">The method's return type as written in C#.</param>
/// <param name="Problem">Why it cannot be served; null when it can.</param>
internal sealed record FunctionModel(
    string Namespace, string TypeName, string TypeFullName, string Method, string? Input, bool TakesContext,
    string Arguments, bool TakesServices, ReturnKind ReturnKind, string Returns, string? Problem, Location? Location)
{
    public string GeneratedName => $"{TypeName}_{Method}_Generated";

    public string GeneratedFullName => $"global::{(Namespace.Length > 0 ? Namespace + "." : "")}{GeneratedName}";

    /// <summary>An awaited method is awaited inside its container scope.</summary>
    public bool IsAsync => ReturnKind is ReturnKind.Task or ReturnKind.TaskOfValue;

    /// <summary>The generated method takes the event and the context, where the method wants them.</summary>
    public string Parameters =>
        Listed(Input is null ? null : $"{Input} input", TakesContext ? $"{Context} context" : null);

    public string ParameterNames => Listed(Input is null ? null : "input", TakesContext ? "context" : null);

    /// <summary>E.g. `Func&lt;Input, ILambdaContext, Task&lt;Output&gt;&gt;`: picks the builder's overload.</summary>
    public string DelegateType
    {
        get
        {
            var isAction = ReturnKind is ReturnKind.Nothing;
            var types = Listed(Input, TakesContext ? Context : null, isAction ? null : Returns);
            return $"global::System.{(isAction ? "Action" : "Func")}{(types.Length > 0 ? $"<{types}>" : "")}";
        }
    }

    /// <summary>Without event and answer there is nothing to serialize, and the builder has no such overload.</summary>
    public bool NeedsSerializer => Input is not null || ReturnKind is ReturnKind.Value or ReturnKind.TaskOfValue;

    private static string Context => $"global::{Names.Context}";

    private static string Listed(params string?[] parts) => string.Join(", ", parts.OfType<string>());
}
