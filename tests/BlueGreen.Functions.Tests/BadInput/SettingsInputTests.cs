using System.Text.RegularExpressions;
using BlueGreen.Core.Settings;
using BlueGreen.Core.Settings.Reading;
using BlueGreen.Tests.BadInput;

namespace BlueGreen.Functions.Tests.BadInput;

/// <summary>Whatever stands in bluegreen.json, the settings are read, or every problem names its field.</summary>
/// <remarks>
/// Not beside the readers' other tests: those run for every mutant of Core (docs/decisions/0043), these take seconds.
/// </remarks>
public sealed partial class SettingsInputTests
{
    private const ulong Seed = 2026_11_28_01;

    private const string Least = """{"application":"shop","repository":"shop"}""";

    private const string Full = """
        {"$schema":"bluegreen.schema.json","application":"shop","repository":"team/shop","tagPrefix":"v",
         "container":{"name":"app","port":8080,"cpu":256,"memoryMegabytes":512,"stopTimeoutSeconds":30,
          "environment":{"LEVEL":"debug"}},
         "healthCheck":{"path":"/health","status":"200","intervalSeconds":10,"timeoutSeconds":5,"healthyCount":2,
          "unhealthyCount":3,"deregistrationDelaySeconds":30},
         "network":{"vpcId":"vpc-0123456789abcdef0","productionPort":443,"testPort":8080,
          "certificateArn":"arn:aws:acm:eu-west-1:111111111111:certificate/x","hostName":"shop.example.com",
          "pathPattern":"/*","testCidrs":["10.0.0.0/16"]},
         "deploy":{"pollSeconds":10,"timeoutSeconds":900,"stoppedTasksMax":3},
         "smoke":{"timeoutSeconds":5,"version":{"path":"/version","jsonPath":"$.version","header":"X-Version",
           "expect":"{tag}","requests":5},
          "checks":[{"method":"GET","path":"/","status":200,"bodyContains":"ok",
           "json":{"path":"$.a[0]","equal":"1"},"header":{"name":"X-A","equal":"b"},"latencyMillisecondsMax":100}]},
         "approval":{"required":true,"timeoutSeconds":600},
         "traffic":{"steps":[5,25,100],"stepBakeSeconds":300},
         "watch":{"intervalSeconds":15,"bakeSeconds":600,"baselineSeconds":600,
          "probes":{"path":"/","status":200,"requests":10,"timeoutSeconds":5,"failurePercentMax":10,
           "latencyMillisecondsMax":1000,"requestsMin":10},
          "errorPercentMax":1.0,"errorPercentIncreaseMax":0.5,"errorsMin":5,
          "latencyMillisecondsMax":2000,"latencyRatioMax":2.0,
          "latencyIncreaseMillisecondsMin":200,"requestsMin":100,"alarms":["pages"],
          "inconclusive":{"extensionsMax":1,"then":"hold"}},
         "retention":{"seconds":86400}}
        """;

    [Fact]
    public void Settings_OfAnyText_AreReadOrRefusedByField()
    {
        var tally = Trial.Play(JsonCases.Of([Least, Full], Full), Seed, input => Check(input.Text));

        // Else the cases say little.
        Assert.True(tally["accepted"] > 200 && tally["refused"] > 3_000, $"{tally["accepted"]}, {tally["refused"]}");
    }

    private static string Check(string json)
    {
        var reading = SettingsReader.Read(json);
        if (reading.Settings is null)
        {
            Assert.NotEmpty(reading.Problems);
            Assert.All(reading.Problems, problem => Assert.Matches(Problem(), problem));
            return reading.Problems[0].StartsWith("The settings are no JSON", StringComparison.Ordinal)
                ? "no settings at all"
                : "refused";
        }
        Assert.Empty(reading.Problems);
        Assert.All(Texts(reading.Settings), text => Assert.DoesNotContain(text, char.IsControl));
        Assert.All(Texts(reading.Settings), text => Assert.True(text.Length <= 2_048, $"{text.Length} characters"));
        return "accepted";
    }

    /// <summary>What becomes a name, a path or an address somewhere in AWS.</summary>
    private static IEnumerable<string> Texts(ApplicationSettings settings) =>
    [
        settings.Application, settings.Repository, settings.TagPrefix, settings.Container.Name,
        .. settings.Container.Environment.Keys, settings.HealthCheck.Path, settings.HealthCheck.Status,
        settings.Network.VpcId ?? "", settings.Network.CertificateArn ?? "", settings.Network.HostName ?? "",
        settings.Network.PathPattern, .. settings.Network.TestCidrs, settings.Smoke.Version.Path,
        settings.Smoke.Version.JsonPath, settings.Smoke.Version.Header ?? "", settings.Watch.Probes.Path,
        .. settings.Smoke.Checks.SelectMany(check =>
            new[] { check.Path, check.Method, check.Json?.Path ?? "", check.Header?.Name ?? "" }),
        .. settings.Watch.Alarms,
    ];

    /// <summary>A field, what was found and what was expected; short enough to read, without odd letters.</summary>
    [GeneratedRegex(
        @"\A(?=[^\p{Cc}]{1,1000}\z)(The settings are no JSON|These settings could take \d+ "
        + @"|[\w$.\[\]-]*("".*"")?[\w$.\[\]-]* (is|are) .*; (expected|with) )")]
    private static partial Regex Problem();
}
