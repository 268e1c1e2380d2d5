using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Simulation;

namespace BlueGreen.Cli.Simulate.Seeds;

/// <summary>Everything that one seed says beforehand about its story.</summary>
internal sealed record SeedPlan
{
    /// <summary>The good ones several times: most pushes are good.</summary>
    private static readonly ActKind[] s_acts =
    [
        ActKind.Push, ActKind.Push, ActKind.Push, ActKind.Push, ActKind.Pushes, ActKind.StartByHand,
        ActKind.StartWrongly, ActKind.RollBack, ActKind.RollBack, ActKind.Stop, ActKind.UpdateStack,
        ActKind.UpdateStack, ActKind.ScaleLiveUp, ActKind.ScaleLiveDown, ActKind.LiveTaskDies, ActKind.IdleTaskDies,
        ActKind.WithdrawCapacity, ActKind.RaiseAlarm,
    ];

    private static readonly AnswerHabit[] s_habits =
    [
        AnswerHabit.Approves, AnswerHabit.Approves, AnswerHabit.Approves, AnswerHabit.Approves, AnswerHabit.Approves,
        AnswerHabit.Approves, AnswerHabit.Approves, AnswerHabit.Approves, AnswerHabit.Approves, AnswerHabit.Rejects,
        AnswerHabit.ApprovesTwice, AnswerHabit.ApprovesForOther, AnswerHabit.ApprovesLate, AnswerHabit.SaysNothing,
        AnswerHabit.SaysNonsense,
    ];

    public required long Seed { get; init; }

    public required SeedSettings Settings { get; init; }

    /// <summary>What a stack update may bring.</summary>
    public required SeedSettings OtherSettings { get; init; }

    public required double RequestsPerSecond { get; init; }

    public required ReadLag ReadLag { get; init; }

    /// <summary>Whether the first release goes live before anything goes wrong.</summary>
    public required bool OpensInPeace { get; init; }

    /// <summary>From the story's beginning until nothing goes wrong any more.</summary>
    public required TimeSpan Length { get; init; }

    /// <summary>In the order of time.</summary>
    public required ImmutableArray<PlannedAct> Acts { get; init; }

    public required Weather Weather { get; init; }

    /// <summary>Of one question after the other, and from the beginning again.</summary>
    public required ImmutableArray<AnswerHabit> Answers { get; init; }

    public static SeedPlan Draw(long seed)
    {
        var chance = new SimulationChance(seed).For("plan");
        var length = chance.Between(TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(40));
        return new()
        {
            Seed = seed,
            Settings = SeedSettings.Draw(chance),
            OtherSettings = SeedSettings.Draw(chance),
            RequestsPerSecond = chance.Hits(0.2) ? chance.Any(0.02, 0.1, 0.5, 2) : chance.Any(10.0, 30, 100, 300),
            ReadLag = new()
            {
                Ecs = TimeSpan.FromMilliseconds(chance.Any(0, 500, 2000)),
                TargetHealth = TimeSpan.FromMilliseconds(chance.Any(0, 300, 1000)),
            },
            OpensInPeace = chance.Hits(0.7),
            Length = length,
            Acts = DrawActs(chance, length),
            Weather = Weather.Draw(chance, length),
            Answers = [.. Enumerable.Range(0, 5).Select(_ => chance.Any(s_habits))],
        };
    }

    /// <summary>For whoever reads the log.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"seed {Seed}: {RequestsPerSecond} requests/s, {Length}\n");
        text.Append(CultureInfo.InvariantCulture, $"{Settings}\n{Weather}\n");
        text.Append(CultureInfo.InvariantCulture, $"answers {string.Join(' ', Answers)}; peace {OpensInPeace}\n");
        foreach (var act in Acts)
            text.Append(CultureInfo.InvariantCulture, $"{act}\n");
        return text.ToString();
    }

    private static ImmutableArray<PlannedAct> DrawActs(Random chance, TimeSpan length)
    {
        var acts = new List<PlannedAct> { new(TimeSpan.Zero, ActKind.Push, 0) };
        var more = chance.Between(0, 5);
        for (var act = 0; act < more; act++)
            acts.Add(new(chance.Between(TimeSpan.Zero, length), chance.Any(s_acts), chance.Next(1 << 16)));
        if (chance.Hits(0.02))
            acts.Add(new(chance.Between(TimeSpan.Zero, length), ActKind.ChangeRule, chance.Next(1 << 16)));
        // A stable order: acts of the same second happen as they were drawn.
        return [.. acts.OrderBy(act => act.After)];
    }
}
