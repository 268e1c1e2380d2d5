using System.Collections.Immutable;
using System.Globalization;
using BlueGreen.Cli.Simulate.Faults;

namespace BlueGreen.Cli.Simulate.Trials;

/// <summary>One story of the catalogue, a seed, and what goes wrong in it.</summary>
public sealed record Trial(string Scenario, ImmutableArray<Fault> Faults)
{
    public long Seed { get; init; } = 1;

    /// <summary>Executions that fail in the story when nothing goes wrong; null where nobody has looked.</summary>
    public int? FailuresExpected { get; init; }

    /// <summary>The CloudFormation template's text.</summary>
    public required string Template { get; init; }

    /// <summary>The command line that plays it again, and prints what happened.</summary>
    public string Reproduction => string.Create(
        CultureInfo.InvariantCulture,
        $"bluegreen simulate --scenario {Scenario} --seed {Seed}{string.Concat(Faults.Select(Option))} --trace");

    private static string Option(Fault fault) => $" --fault '{fault}'";
}
