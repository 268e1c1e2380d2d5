using System.Collections.Immutable;

namespace BlueGreen.Rehearsal.Lambda;

/// <summary>One function as its template describes it, with its code in a local directory.</summary>
/// <param name="Handler">The assembly's name for .NET runtimes, as the executable-assembly model has it.</param>
public sealed record FunctionSettings(
    string Name, string Arn, string RoleArn, string Runtime, string Handler, string Directory)
{
    /// <summary>Lambda's default (CloudFormation, AWS::Lambda::Function, "MemorySize").</summary>
    public int MemoryMegabytes { get; init; } = 128;

    /// <summary>Lambda's default (CloudFormation, AWS::Lambda::Function, "Timeout").</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(3);

    public ImmutableSortedDictionary<string, string> Environment { get; init; } =
        ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>`LoggingConfig.LogGroup`; Lambda's default is the function's name below `/aws/lambda/`.</summary>
    public string LogGroup { get; init; } = $"/aws/lambda/{Name}";

    /// <summary>`LoggingConfig.LogFormat` is `JSON`, and not Lambda's default `Text`.</summary>
    public bool LogsJson { get; init; }

    /// <summary>When its settings or its code last changed.</summary>
    public DateTimeOffset ModifiedAt { get; init; }

    /// <summary>`ReservedConcurrentExecutions`; null for no limit of its own.</summary>
    public int? ConcurrencyMax { get; init; }
}
