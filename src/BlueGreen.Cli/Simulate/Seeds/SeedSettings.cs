using System.Collections.Immutable;
using System.Globalization;
using BlueGreen.Core.Settings;

namespace BlueGreen.Cli.Simulate.Seeds;

/// <summary>The settings of a seed's stack: short enough that several deployments fit into a few hours.</summary>
internal sealed record SeedSettings
{
    public required int PollSeconds { get; init; }

    public required int DeployTimeoutSeconds { get; init; }

    public required bool AsksForApproval { get; init; }

    public required int AnswerTimeoutSeconds { get; init; }

    public required ImmutableArray<int> Steps { get; init; }

    public required int StepBakeSeconds { get; init; }

    public required int IntervalSeconds { get; init; }

    public required int BakeSeconds { get; init; }

    public required int BaselineSeconds { get; init; }

    public required int RequestsMin { get; init; }

    public required int ExtensionsMax { get; init; }

    public required InconclusiveChoice Then { get; init; }

    public required int RetentionSeconds { get; init; }

    /// <summary>For whoever reads the log.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"poll {PollSeconds} s, deploy within {DeployTimeoutSeconds} s, "
        + $"approval {(AsksForApproval ? $"within {AnswerTimeoutSeconds} s" : "not asked")}, "
        + $"steps {string.Join(',', Steps)} of {StepBakeSeconds} s, look every {IntervalSeconds} s, "
        + $"bake {BakeSeconds} s, baseline {BaselineSeconds} s, {RequestsMin} requests or {ExtensionsMax} extensions, "
        + $"then {Then}; retention {RetentionSeconds} s");

    public static SeedSettings Draw(Random chance) => new()
    {
        PollSeconds = chance.Between(5, 15),
        DeployTimeoutSeconds = chance.Any(300, 600, 900),
        AsksForApproval = chance.Hits(0.2),
        AnswerTimeoutSeconds = chance.Between(60, 300),
        Steps = chance.Any<ImmutableArray<int>>([100], [100], [100], [100], [5, 25, 100], [50, 100], [1, 10, 50, 100]),
        StepBakeSeconds = chance.Between(30, 90),
        IntervalSeconds = chance.Between(10, 15),
        BakeSeconds = chance.Between(30, 180),
        BaselineSeconds = chance.Any(60, 300, 600),
        RequestsMin = chance.Any(1, 10, 100),
        ExtensionsMax = chance.Any(0, 2, 3, 4),
        Then = chance.Any(InconclusiveChoice.RollBack, InconclusiveChoice.RollBack, InconclusiveChoice.Hold),
        RetentionSeconds = chance.Any(0, 300, 900, 3600),
    };

    public PipelineSettings Into(PipelineSettings settings) => settings with
    {
        Deploy = settings.Deploy with { PollSeconds = PollSeconds, TimeoutSeconds = DeployTimeoutSeconds },
        Approval = settings.Approval with { Required = AsksForApproval, TimeoutSeconds = AnswerTimeoutSeconds },
        Traffic = settings.Traffic with { Steps = [.. Steps], StepBakeSeconds = StepBakeSeconds },
        Watch = settings.Watch with
        {
            IntervalSeconds = IntervalSeconds,
            BakeSeconds = BakeSeconds,
            BaselineSeconds = BaselineSeconds,
            RequestsMin = RequestsMin,
            Inconclusive = settings.Watch.Inconclusive with { ExtensionsMax = ExtensionsMax, Then = Then },
        },
        Retention = settings.Retention with { Seconds = RetentionSeconds },
    };
}
