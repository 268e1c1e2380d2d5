using System.Text.Json.Serialization;
using BlueGreen.Core.Planning;
using BlueGreen.Core.Smoke;
using BlueGreen.Functions.Ports;
using Microsoft.Extensions.Logging;

namespace BlueGreen.Functions.Smoke;

/// <summary>Proves, away from users, that the idle colour is the new version and works.</summary>
/// <remarks>Safe to retry: it changes nothing, and the checks are what the plan says.</remarks>
public sealed partial class SmokeFunction(IProbe probe, ILogger<SmokeFunction> log)
{
    public async Task<SmokeOutput> HandleAsync(SmokeInput input, CancellationToken cancel)
    {
        var plan = input.Plan;
        var results = await Task.WhenAll(SmokePolicy.Questions(plan).Select(async question =>
            SmokePolicy.Judge(question, await probe.SendAsync(question.Request, cancel), plan)));

        var verdict = results.All(result => result.Passed) ? SmokeVerdict.Pass : SmokeVerdict.Fail;
        var reason = SmokePolicy.Summary(results, plan);
        LogVerdict(plan.DeploymentId, verdict, reason);
        return new(verdict, reason, results);
    }

    [LoggerMessage(301, LogLevel.Information, "{DeploymentId}: {Verdict}: {Reason}")]
    private partial void LogVerdict(string deploymentId, SmokeVerdict verdict, string reason);
}

/// <summary>Property names are the contract with <c>statemachine.asl.json</c>.</summary>
public sealed record SmokeInput(DeploymentPlan Plan, DateTimeOffset Now);

/// <summary>Every check with what was found, and the sentence that sums them up.</summary>
public sealed record SmokeOutput(SmokeVerdict Verdict, string Reason, IReadOnlyList<CheckResult> Checks);

/// <summary>Whether all checks passed.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SmokeVerdict>))]
public enum SmokeVerdict
{
    [JsonStringEnumMemberName("fail")]
    Fail,

    [JsonStringEnumMemberName("pass")]
    Pass,
}
