using System.Collections.Immutable;

namespace BlueGreen.Rehearsal.Lambda;

/// <summary>A function as the template configures it.</summary>
public sealed record FunctionConfiguration
{
    public required string Name { get; init; }

    public required string Arn { get; init; }

    public required string RoleArn { get; init; }

    /// <summary>`dotnet10`, or `provided.al2023` for an executable named bootstrap.</summary>
    public required string Runtime { get; init; }

    /// <summary>For an executable on a .NET runtime: the assembly's name.</summary>
    public required string Handler { get; init; }

    public required string CodeDirectory { get; init; }

    /// <summary>Lambda's default is 3 seconds.</summary>
    public int TimeoutSeconds { get; init; } = 3;

    /// <summary>Lambda's default is 128 MB.</summary>
    public int MemoryMegabytes { get; init; } = 128;

    public ImmutableSortedDictionary<string, string> Environment { get; init; } =
        ImmutableSortedDictionary<string, string>.Empty;

    public TimeSpan Timeout => TimeSpan.FromSeconds(TimeoutSeconds);
}
