using System.Text.Json.Nodes;
using BlueGreen.Cli.Rehearse;
using BlueGreen.Cli.Simulate;
using BlueGreen.Core.Settings;
using BlueGreen.Rehearsal.Template;

namespace BlueGreen.Simulation.Tests;

/// <summary>Other settings in a template are those of a synthesis, and everything else is as it was.</summary>
public sealed class TemplateSettingsTests
{
    /// <summary>Seconds: as short as CloudWatch's delay lets a bake be.</summary>
    private const int Bake = 240;

    private static readonly string s_template = File.ReadAllText(Layout.Template);

    [Fact]
    public void Settings_Unchanged_LeaveTheTemplateAsItIs() =>
        Assert.True(JsonNode.DeepEquals(
            JsonNode.Parse(s_template), JsonNode.Parse(TemplateSettings.With(s_template, settings => settings))));

    [Fact]
    public void Defaults_OfTheSettingsFile_AreTheCommittedTemplates() =>
        Assert.True(JsonNode.DeepEquals(
            JsonNode.Parse(s_template), JsonNode.Parse(TemplateSettings.With(s_template, Defaults()))));

    [Fact]
    public void Bake_Shortened_IsReadBackAndShortensTheDeployment()
    {
        var template = TemplateSettings.With(
            s_template, settings => settings with { Watch = settings.Watch with { BakeSeconds = Bake } });

        Assert.Equal(Bake, TemplateSettings.Read(template).Watch.BakeSeconds);
        var result = Simulations.Run(new() { Template = template, Scenario = "healthy" });
        Assert.True(result.Report.AsExpected, result.Report.Reason);
        Assert.InRange(result.VirtualTime, TimeSpan.Zero, TimeSpan.FromMinutes(18));
    }

    [Fact]
    public void HealthCheck_OfOtherSettings_IsInBothTargetGroups()
    {
        var settings = Defaults() with
        {
            HealthCheck = new() { IntervalSeconds = 7, UnhealthyCount = 4, DeregistrationDelaySeconds = 9 },
        };

        var groups = JsonNode.Parse(TemplateSettings.With(s_template, settings))!["Resources"]!.AsObject()
            .Select(resource => resource.Value!).Where(resource =>
                resource["Type"]!.ToString() == "AWS::ElasticLoadBalancingV2::TargetGroup").ToList();

        Assert.Equal(2, groups.Count);
        Assert.All(groups, group =>
        {
            Assert.Equal(7, (int)group["Properties"]!["HealthCheckIntervalSeconds"]!);
            Assert.Equal(4, (int)group["Properties"]!["UnhealthyThresholdCount"]!);
            Assert.Contains(
                "\"9\"", group["Properties"]!["TargetGroupAttributes"]!.ToJsonString(), StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Alarms_OfOtherSettings_StandBesideTheStacksOwn()
    {
        var settings = Defaults() with { Watch = new() { Alarms = ["orders"] } };

        var watched = TemplateSettings.Read(TemplateSettings.With(s_template, settings)).Watch.Alarms;

        Assert.Equal(["orders", "shop-unanswered"], watched);
    }

    [Theory]
    [InlineData("no JSON", "is no JSON")]
    [InlineData("[]", "is no JSON object")]
    [InlineData("{}", "AWS::StepFunctions::StateMachine")]
    public void Template_OfSomebodyElse_IsRefusedWithWhatItLacks(string template, string lacks)
    {
        var refused = Assert.Throws<TemplateException>(() => TemplateSettings.With(template, settings => settings));

        Assert.Contains(lacks, refused.Message, StringComparison.Ordinal);
    }

    private static ApplicationSettings Defaults() => new() { Application = "shop", Repository = "shop" };
}
