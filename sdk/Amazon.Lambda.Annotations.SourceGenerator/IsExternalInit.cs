namespace System.Runtime.CompilerServices;

/// <summary>Lets records compile for .NET Standard, where the compiler host loads generators from.</summary>
internal static class IsExternalInit;
