using System.CommandLine;
using BlueGreen.Cli.Simulate.Faults;
using BlueGreen.Cli.Simulate.Seeds;
using BlueGreen.Cli.Simulate.Sweep;
using BlueGreen.Cli.Simulate.Trials;

namespace BlueGreen.Cli.Verbs;

/// <summary>`bluegreen simulate`: the same workflow in virtual time, while things go wrong.</summary>
internal static class SimulateVerb
{
    /// <summary>Some seconds' worth, for whoever only wants to see it.</summary>
    private const int SeedsByDefault = 100;

    public static Command Command()
    {
        var all = new Option<bool>("--all")
        {
            Description = "The whole sweep: in every story, everything that can go wrong, one thing at a time.",
        };
        var part = new Option<bool>("--part")
        {
            Description = "The part of the sweep that has every place with every kind of fault once.",
        };
        var mutants = new Option<bool>("--mutants")
        {
            Description = "Make every small mistake in the state machine in turn; the sweep must find each.",
        };
        var only = new Option<string?>("--only") { Description = "With --mutants: those whose name has this in it." };
        var runs = new Option<int?>("--runs") { Description = "With --part or --all: no more than so many, evenly spread." };
        var first = new Option<bool>("--first") { Description = "With --part or --all: stop at the first violation." };
        var scenarios = new Option<string[]>("--scenario")
        {
            Description = "Only this story; may be given again with --part or --all.",
        };
        var faults = new Option<string[]>("--fault")
        {
            Description = "With --scenario: PLACE#NUMBER:KIND, as a violation prints it; may be given again.",
        };
        var seeds = new Option<int?>("--seeds")
        {
            Description = "Play so many random stories, each from a seed of its own; 100 where nothing else is asked "
                + "for. With --release: so many of each release, 20 by default.",
        };
        var from = new Option<long>("--from")
        {
            Description = "With --seeds: the first.",
            DefaultValueFactory = _ => 1,
        };
        var seed = new Option<long?>("--seed")
        {
            Description = "Alone: play this seed's random story. Else: where chance comes from; 1 by default.",
        };
        var trace = new Option<bool>("--trace") { Description = "Print everything that happened." };
        var template = new Option<string?>("--template") { Description = "Another template than cdk/template.json." };
        var json = new Option<string?>("--json") { Description = "Write the report to this file." };
        var command = new Command("simulate", "Deployments in virtual time, while things go wrong.")
        {
            all, part, mutants, only, runs, first, scenarios, faults, seeds, from, seed, trace, template, json,
        };
        var study = StudyArguments.AddedTo(command, seeds);
        command.SetAction(parsed =>
        {
            var text = TemplateFile.Read(parsed.GetValue(template));
            if (study.Read(parsed, text, parsed.GetValue(json)) is { } asked)
                return StudyReleases.Run(asked, TimeProvider.System);
            var named = parsed.GetValue(scenarios) ?? [];
            if (parsed.GetValue(all) || parsed.GetValue(part))
                return SimulateSweep.Run(new SweepOptions
                {
                    Template = text,
                    Seed = parsed.GetValue(seed) ?? 1,
                    IsPart = !parsed.GetValue(all),
                    RunsMax = Positive("--runs", parsed.GetValue(runs)),
                    EndsAtFirst = parsed.GetValue(first),
                }.Only(named), parsed.GetValue(json));
            if (parsed.GetValue(mutants))
                return SimulateMutants.Run(text, parsed.GetValue(only));
            if (named is [var scenario])
                return SimulateTrial.Run(
                    new Trial(scenario, [.. (parsed.GetValue(faults) ?? []).Select(Fault.Parse)])
                    {
                        Template = text,
                        Seed = parsed.GetValue(seed) ?? 1,
                    }, parsed.GetValue(trace));
            if (named is not [])
                throw new BadInputException("--scenario: several found, one expected; or add --part or --all.");
            if (parsed.GetValue(seed) is { } one)
                return SimulateSeeds.RunOne(one, new(text), parsed.GetValue(trace), parsed.GetValue(json));
            var many = Positive("--seeds", parsed.GetValue(seeds)) ?? SeedsByDefault;
            return SimulateSeeds.Run(
                new(parsed.GetValue(from), many, Environment.ProcessorCount), new(text), parsed.GetValue(json));
        });
        return command;
    }

    private static int? Positive(string option, int? value) => value is null or > 0
        ? value
        : throw new BadInputException($"{option}: {value} found, a whole number above 0 expected; {option} 500, say.");
}
