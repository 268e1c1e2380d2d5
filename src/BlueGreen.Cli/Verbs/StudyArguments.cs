using System.CommandLine;

namespace BlueGreen.Cli.Verbs;

/// <summary>The options of `bluegreen simulate` that ask what a release would have done.</summary>
internal sealed class StudyArguments
{
    /// <summary>Of one release: enough to tell a rule from an accident, and minutes for the whole catalogue.</summary>
    private const int SeedsOfRelease = 20;

    private readonly Option<string?> _release = new("--release")
    {
        Description = "`catalogue`, or a file of releases: what would have happened to users?",
    };

    private readonly Option<string?> _settings = new("--settings")
    {
        Description = "With --release: another settings file than the template was made from.",
    };

    private readonly Option<int?> _seeds;

    private StudyArguments(Option<int?> seeds) => _seeds = seeds;

    /// <param name="seeds">How many of each release; the verb has it for its random stories too.</param>
    public static StudyArguments AddedTo(Command command, Option<int?> seeds)
    {
        var study = new StudyArguments(seeds);
        command.Options.Add(study._release);
        command.Options.Add(study._settings);
        return study;
    }

    /// <summary>Null where no release was named.</summary>
    /// <exception cref="BadInputException">There are no so many seeds.</exception>
    public StudyOptions? Read(ParseResult parsed, string template, string? json) =>
        parsed.GetValue(_release) is not { } release ? null : new(release, template)
        {
            Settings = parsed.GetValue(_settings),
            Seeds = parsed.GetValue(_seeds) switch
            {
                null => SeedsOfRelease,
                > 0 and int seeds => seeds,
                var seeds => throw new BadInputException(
                    $"--seeds: {seeds} found, a whole number above 0 expected; --seeds 20, say."),
            },
            Json = json,
        };
}
