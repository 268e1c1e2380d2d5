namespace Amazon.Lambda.Annotations.SourceGenerator;

/// <summary>What a function's method gives back.</summary>
internal enum ReturnKind
{
    Nothing,
    Value,
    Task,
    TaskOfValue,
}
