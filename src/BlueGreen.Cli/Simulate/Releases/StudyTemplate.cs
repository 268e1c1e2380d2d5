using BlueGreen.Core.Settings;

namespace BlueGreen.Cli.Simulate.Releases;

/// <summary>
/// The template of a study: the settings that are asked about, as far as the described release can be asked.
/// </summary>
/// <remarks>
/// The release is the sample with a fault, so settings keep their limits, counts and times, and what is asked of an
/// application's own pages is asked of the sample's. What a good answer must contain, a description cannot say.
/// </remarks>
internal static class StudyTemplate
{
    private const string FirstPage = "/";

    /// <param name="settings">Null for the template's own.</param>
    public static string Of(string template, ApplicationSettings? settings, StudiedRelease release)
    {
        var current = TemplateSettings.Read(template);
        var wanted = settings ?? new()
        {
            Application = current.Application,
            Repository = current.Repository,
            Deploy = current.Deploy,
            Smoke = current.Smoke,
            Traffic = current.Traffic,
            Watch = current.Watch,
            Retention = current.Retention,
        };
        return TemplateSettings.With(template, wanted with
        {
            HealthCheck = wanted.HealthCheck with { Path = new HealthCheckSettings().Path, Status = "200" },
            // No person takes part in a study: what would be asked was allowed.
            Approval = new(),
            Smoke = wanted.Smoke with
            {
                Version = new() { Requests = wanted.Smoke.Version.Requests },
                Checks = [.. wanted.Smoke.Checks.Select(check => new SmokeCheck
                {
                    Path = Known(check.Path, release),
                    LatencyMillisecondsMax = check.LatencyMillisecondsMax,
                })],
            },
            // Alarms of metrics that only AWS has cannot go off here; that of the stack itself can.
            Watch = wanted.Watch with
            {
                Alarms = [],
                Probes = wanted.Watch.Probes with { Path = Known(wanted.Watch.Probes.Path, release), Status = 200 },
            },
        });
    }

    private static string Known(string path, StudiedRelease release) =>
        path == release.Route?.Path ? path : FirstPage;
}
