using System.CommandLine;
using BlueGreen.Cli.Simulate.Faults;
using BlueGreen.Cli.Simulate.Seeds;
using BlueGreen.Cli.Simulate.Sweep;
using BlueGreen.Cli.Simulate.Trials;

namespace BlueGreen.Cli.Verbs;

/// <summary>The options of `bluegreen simulate` that say what goes wrong, and in which story.</summary>
internal sealed class SimulateArguments
{
    /// <summary>Some seconds' worth, for whoever only wants to see it.</summary>
    private const int SeedsByDefault = 100;

    private readonly Option<bool> _all = new("--all")
    {
        Description = "The whole sweep: in every story, everything that can go wrong, one thing at a time.",
    };

    private readonly Option<bool> _part = new("--part")
    {
        Description = "The part of the sweep that has every place with every kind of fault once.",
    };

    private readonly Option<int?> _runs = new("--runs")
    {
        Description = "With --part or --all: no more than so many, evenly spread.",
    };

    private readonly Option<bool> _first = new("--first")
    {
        Description = "With --part or --all: stop at the first violation.",
    };

    private readonly Option<string[]> _scenarios = new("--scenario")
    {
        Description = "Only this story; may be given again with --part or --all.",
    };

    private readonly Option<string[]> _faults = new("--fault")
    {
        Description = "With --scenario: PLACE#NUMBER:KIND, as a violation prints it; may be given again.",
    };

    private readonly Option<long> _from = new("--from")
    {
        Description = "With --seeds: the first.",
        DefaultValueFactory = _ => 1,
    };

    private readonly Option<long?> _seed = new("--seed")
    {
        Description = "Alone: play this seed's random story. Else: where chance comes from; 1 by default.",
    };

    private readonly Option<bool> _trace = new("--trace") { Description = "Print everything that happened." };

    public Option<int?> Seeds { get; } = new("--seeds")
    {
        Description = "Play so many random stories, each from a seed of its own; 100 where nothing else is asked "
            + "for. With --release: so many of each release, 20 by default.",
    };

    public void AddTo(Command command)
    {
        foreach (var option in new Option[]
        {
            _all, _part, _runs, _first, _scenarios, _faults, Seeds, _from, _seed, _trace,
        })
            command.Options.Add(option);
    }

    /// <exception cref="BadInputException">The options contradict one another, or name what is not there.</exception>
    public int Run(ParseResult parsed, string template, string? json)
    {
        var (named, seed) = (parsed.GetValue(_scenarios) ?? [], parsed.GetValue(_seed));
        if (parsed.GetValue(_faults) is { Length: > 0 } && named is not [_])
            throw new BadInputException("--fault: it goes wrong in a story; name one with --scenario.");
        if (parsed.GetValue(_all) || parsed.GetValue(_part))
            return SimulateSweep.Run(Sweep(parsed, template).Only(named), json);
        if (named is [var scenario])
            return SimulateTrial.Run(
                new Trial(scenario, [.. (parsed.GetValue(_faults) ?? []).Select(Fault.Parse)])
                {
                    Template = template,
                    Seed = seed ?? 1,
                }, parsed.GetValue(_trace));
        if (named is not [])
            throw new BadInputException("--scenario: several found, one expected; or add --part or --all.");
        if (seed is { } one)
            return SimulateSeeds.RunOne(one, new(template), parsed.GetValue(_trace), json);
        var many = Positive("--seeds", parsed.GetValue(Seeds)) ?? SeedsByDefault;
        return SimulateSeeds.Run(
            new(parsed.GetValue(_from), many, Environment.ProcessorCount), new(template), json);
    }

    private SweepOptions Sweep(ParseResult parsed, string template) => new()
    {
        Template = template,
        Seed = parsed.GetValue(_seed) ?? 1,
        IsPart = !parsed.GetValue(_all),
        RunsMax = Positive("--runs", parsed.GetValue(_runs)),
        EndsAtFirst = parsed.GetValue(_first),
    };

    private static int? Positive(string option, int? value) => value is null or > 0
        ? value
        : throw new BadInputException($"{option}: {value} found, a whole number above 0 expected; {option} 500, say.");
}
