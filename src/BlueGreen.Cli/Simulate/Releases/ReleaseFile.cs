using System.Text.Json;
using System.Text.RegularExpressions;
using BlueGreen.Core.Settings.Reading;

namespace BlueGreen.Cli.Simulate.Releases;

/// <summary>Reads the releases of a study: all of a file's problems at once, each by its field.</summary>
public static partial class ReleaseFile
{
    /// <summary>Milliseconds: a load balancer answers 504 itself by then, which is another story.</summary>
    private const int DelayMax = 59_000;

    /// <summary>Minutes: a week.</summary>
    private const int MinutesMax = 10_080;

    /// <summary>A minute; more than one load balancer of this size sees.</summary>
    private const double RequestsMax = 1_000_000;

    private const int ReleasesMax = 200;

    private static readonly Dictionary<string, bool> s_origins = new() { ["start"] = false, ["users"] = true };

    /// <exception cref="BadInputException">The message names every field that is wrong.</exception>
    public static IReadOnlyList<StudiedRelease> Load(string option, string path) => File.Exists(path)
        ? Read(File.ReadAllText(path), path)
        : throw new BadInputException(
            $"{option}: there is no file {path}; expected `catalogue`, or a file that describes releases as "
            + "samples/releases.json does.");

    /// <exception cref="BadInputException">The message names every field that is wrong.</exception>
    public static IReadOnlyList<StudiedRelease> Read(string json, string path)
    {
        var problems = new List<string>();
        var releases = Read(json, problems);
        var twice = releases.GroupBy(release => release.Name).FirstOrDefault(named => named.Count() > 1);
        if (problems.Count == 0 && twice is not null)
            problems.Add($"releases has the name \"{twice.Key}\" {twice.Count()} times; expected each once.");
        return problems.Count == 0
            ? releases
            : throw new BadInputException(
                $"{path} cannot be used, and nothing was simulated. Correct these and repeat the command; "
                + $"samples/README.md documents every field:\n  {string.Join("\n  ", problems)}");
    }

    private static IReadOnlyList<StudiedRelease> Read(string json, List<string> problems)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new() { CommentHandling = JsonCommentHandling.Skip });
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                problems.Add("The file is no JSON object; expected {\"releases\": [...]}.");
                return [];
            }
            var file = new SettingsNode(document.RootElement, "", problems);
            var releases = file.List("releases", [], 1, ReleasesMax, ReadRelease);
            if (releases.Count == 0 && problems.Count == 0)
                problems.Add($"releases is absent; expected a list of 1 to {ReleasesMax}.");
            file.Close();
            return releases;
        }
        catch (JsonException malformed)
        {
            problems.Add($"The file is no JSON: {malformed.Message}");
            return [];
        }
    }

    private static StudiedRelease ReadRelease(SettingsNode list, string at)
    {
        var node = list.Child(at);
        var defaults = new StudiedRelease { Name = "", Story = "" };
        var release = new StudiedRelease
        {
            Name = node.Text("name", null, Name(), "1 to 40 letters, digits, points and hyphens"),
            Story = node.Text("story", "", Story(), "a text of at most 200 letters"),
            RequestsPerMinute = node.Number("requestsPerMinute", defaults.RequestsPerMinute, 0, RequestsMax),
            ErrorPercent = node.Number("errorPercent", 0, 0, 100),
            SlowPercent = node.Number("slowPercent", defaults.SlowPercent, 0, 100),
            DelayMilliseconds = node.Integer("delayMilliseconds", 0, 0, DelayMax),
            Route = ReadRoute(node.OptionalChild("route")),
            IsFromUsers = node.Choice("from", defaults.IsFromUsers, s_origins),
            AfterMinutes = node.Number("afterMinutes", 0, 0, MinutesMax),
            RampMinutes = node.Number("rampMinutes", 0, 0, MinutesMax),
            Crashes = node.Boolean("crashes", false),
            SaysWrongVersion = node.Boolean("saysWrongVersion", false),
            ErrorPercentBefore = node.Number("errorPercentBefore", 0, 0, 100),
        };
        node.Close();
        return release;
    }

    private static StudiedRoute? ReadRoute(SettingsNode? node)
    {
        if (node is null)
            return null;
        var route = new StudiedRoute(
            node.Text("path", null, Path(), "a path as in /orders, and none of /, /health and /version"),
            node.Number("trafficPercent", 10, 0, 100));
        node.Close();
        return route;
    }

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9.-]{0,39}$")]
    private static partial Regex Name();

    [GeneratedRegex("^.{0,200}$")]
    private static partial Regex Story();

    [GeneratedRegex("^/(?!(health|version)?$)[A-Za-z0-9/_.-]+$")]
    private static partial Regex Path();
}
