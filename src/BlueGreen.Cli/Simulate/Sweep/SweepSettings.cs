using BlueGreen.Core.Settings;

namespace BlueGreen.Cli.Simulate.Sweep;

/// <summary>
/// The committed template with fewer looks at the same bake: each look more is the same calls again, and a cell for
/// each.
/// </summary>
internal static class SweepSettings
{
    /// <summary>Seconds. Metrics come up to three minutes late; a bake must outlast that to see any.</summary>
    private const int BakeSeconds = 240;

    /// <summary>Seconds: eight looks a bake.</summary>
    private const int IntervalSeconds = 30;

    public static string Apply(string template) => TemplateSettings.With(template, settings => settings with
    {
        Watch = settings.Watch with { BakeSeconds = BakeSeconds, IntervalSeconds = IntervalSeconds },
    });
}
