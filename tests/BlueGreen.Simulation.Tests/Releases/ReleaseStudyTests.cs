using System.Text.Json.Nodes;
using BlueGreen.Cli.Rehearse;
using BlueGreen.Cli.Simulate.Releases;

namespace BlueGreen.Simulation.Tests.Releases;

/// <summary>
/// Releases of the catalogue end as the README's table says, and each figure is one that was measured.
/// </summary>
public sealed class ReleaseStudyTests
{
    private static readonly string s_template = File.ReadAllText(Layout.Template);

    [Theory]
    [InlineData("good-1-a-minute", ReleaseEnd.WentLive, "")]
    [InlineData("good-errors-as-before", ReleaseEnd.WentLive, "")]
    [InlineData("rare-route", ReleaseEnd.WentLive, "watch.errorPercentIncreaseMax")]
    [InlineData("errors-0.1-percent", ReleaseEnd.WentLive, "watch.errorPercentIncreaseMax")]
    [InlineData("errors-100-percent", ReleaseEnd.StoppedBeforeSwitch, "smoke.checks")]
    [InlineData("errors-for-users", ReleaseEnd.RolledBack, "watch.probes.failurePercentMax")]
    [InlineData("slow-p99", ReleaseEnd.RolledBack, "watch.latencyMillisecondsMax")]
    [InlineData("one-route", ReleaseEnd.RolledBack, "watch.errorPercentMax")]
    [InlineData("fails-after-30-minutes", ReleaseEnd.WentLive, "watch.bakeSeconds")]
    [InlineData("wrong-version", ReleaseEnd.StoppedBeforeSwitch, "smoke.version")]
    [InlineData("crash-loop", ReleaseEnd.StoppedBeforeSwitch, "deploy.stoppedTasksMax")]
    public void Release_OfTheCatalogue_EndsAsTheTableSays(string name, ReleaseEnd end, string setting)
    {
        var run = Play(name, 7);

        Assert.Equal((end, setting), (run.End, run.LimitedBy));
    }

    [Fact]
    public void Failure_ThatProbesMeet_IsRevertedBeforeTwoLooksAreOver()
    {
        var run = Play("errors-for-users", 7);

        Assert.InRange(run.DetectSeconds!.Value, 0, 31);
        Assert.InRange(run.RevertSeconds!.Value, run.DetectSeconds.Value, 45);
        // 300 users a second, and each of them met it.
        Assert.InRange(run.Failed, 300 * run.RevertSeconds.Value * 0.9, 300 * run.RevertSeconds.Value * 1.1);
    }

    [Fact]
    public void Failure_AfterHalfAnHour_IsCountedUntilTheHorizon()
    {
        var run = Play("fails-after-30-minutes", 7);

        Assert.Null(run.DetectSeconds);
        var failing = (ReleasePlay.Horizon - TimeSpan.FromMinutes(30)).TotalSeconds;
        Assert.InRange(run.Failed, 300 * failing * 0.99, 300 * failing * 1.01);
    }

    [Fact]
    public void Seed_PlayedTwice_GivesTheSameRun() =>
        Assert.Equal(Play("errors-10-percent", 3), Play("errors-10-percent", 3));

    [Fact]
    public void Bake_OfOtherSettings_CatchesWhatTheDefaultsMiss()
    {
        var settings = new Core.Settings.ApplicationSettings
        {
            Application = "shop",
            Repository = "shop",
            Watch = new() { BakeSeconds = 2_400 },
        };
        var release = ReleaseStudy.Catalogue().Single(one => one.Name == "fails-after-30-minutes");

        var report = ReleaseStudy.Run(s_template, settings, [release], 1, TimeProvider.System);

        Assert.Equal((0, 1, 0), (report.Releases[0].Before, report.Releases[0].After, report.Releases[0].Never));
    }

    [Fact]
    public void Report_AsJson_HasEveryFigureOfEveryRelease()
    {
        var release = new StudiedRelease { Name = "mine", Story = "Fails.", ErrorPercent = 5 };
        var finding = ReleaseFinding.Of(release,
        [
            new(ReleaseEnd.RolledBack, "why", "watch.errorPercentMax", 100, 110, 40, 0),
            new(ReleaseEnd.RolledBack, "why", "watch.errorPercentMax", 130, 140, 50, 2),
            new(ReleaseEnd.WentLive, "", "watch.bakeSeconds", null, null, 900, 0),
        ]);

        var json = JsonNode.Parse(StudyText.Json(new([finding], 3, 1.5)))!;

        Assert.Equal((3, 3), ((int)json["seeds"]!, (int)json["runs"]!));
        var one = json["releases"]![0]!;
        Assert.Equal((0, 2, 1), ((int)one["before"]!, (int)one["after"]!, (int)one["never"]!));
        Assert.Equal((100, 130), ((double)one["detectSeconds"]!["p50"]!, (double)one["detectSeconds"]!["p99"]!));
        Assert.Equal((110, 140), ((double)one["revertSeconds"]!["p50"]!, (double)one["revertSeconds"]!["p99"]!));
        Assert.Equal((50, 900), ((double)one["failedRequests"]!["p50"]!, (double)one["failedRequests"]!["p99"]!));
        Assert.Equal(2, (int)one["limitedBy"]!["watch.errorPercentMax"]!);
    }

    private static ReleaseRun Play(string name, long seed)
    {
        var release = ReleaseStudy.Catalogue().Single(one => one.Name == name);
        return ReleasePlay.Run(release, StudyTemplate.Of(s_template, null, release), seed);
    }
}
