using BlueGreen.Core.Planning;
using BlueGreen.Core.Settings;

namespace BlueGreen.Core.Smoke;

/// <summary>What the smoke test asks of the idle colour, and whether the answers will do.</summary>
public static class SmokePolicy
{
    /// <summary>Every request of the test: the fingerprint's several times, then each check's.</summary>
    public static IReadOnlyList<SmokeQuestion> Questions(DeploymentPlan plan)
    {
        var version = plan.Smoke.Version;
        var fingerprint = Request(plan, "GET", version.Path);
        var proof = Enumerable.Range(1, version.Requests)
            .Select(turn => new SmokeQuestion($"version {turn}", null, fingerprint));
        var checks = plan.Smoke.Checks
            .Select(check => new SmokeQuestion(
                $"{check.Method} {check.Path}", check, Request(plan, check.Method, check.Path)));
        return [.. proof, .. checks];
    }

    public static CheckResult Judge(SmokeQuestion question, ProbeAnswer answer, DeploymentPlan plan)
    {
        var fault = answer.Failure
            ?? (question.Check is { } check ? Fault(check, answer) : StatusFault(200, answer))
            ?? VersionFault(question, answer, plan);
        return new(question.Name, fault is null, fault ?? $"{answer.Status} as expected", answer.Milliseconds);
    }

    /// <summary>One sentence that counts, and quotes what failed.</summary>
    public static string Summary(IReadOnlyList<CheckResult> results, DeploymentPlan plan)
    {
        var failed = results.Where(result => !result.Passed).ToList();
        return failed.Count == 0
            ? $"All {results.Count} checks of {plan.To.Name} passed; it answers as "
                + $"{VersionPolicy.Expected(plan.Smoke.Version, plan.Release)}."
            : $"{failed.Count} of {results.Count} checks of {plan.To.Name} failed: "
                + string.Join("; ", failed.Take(5).Select(result => $"{result.Check}: {result.Found}"))
                + (failed.Count > 5 ? "; ..." : ".");
    }

    private static ProbeRequest Request(DeploymentPlan plan, string method, string path) => new(
        method,
        new Uri(plan.Resources.TestUrl + path),
        new Dictionary<string, string> { [plan.Resources.ColourHeader] = plan.To.Name },
        plan.Smoke.TimeoutSeconds);

    private static string? Fault(SmokeCheck check, ProbeAnswer answer) =>
        StatusFault(check.Status, answer)
        ?? (check.BodyContains is { } text && !answer.Body.Contains(text, StringComparison.Ordinal)
            ? $"the body does not contain {Quote(text)}: {Quote(answer.Body)}"
            : null)
        ?? (check.Json is { } json && JsonPath.Read(answer.Body, json.Path) is var member && member != json.Equal
            ? $"{json.Path} is {Quote(member)}, expected {Quote(json.Equal)}"
            : null)
        ?? (check.Header is { } header && answer.Header(header.Name) is var value && value != header.Equal
            ? $"the header {header.Name} is {Quote(value)}, expected {Quote(header.Equal)}"
            : null)
        ?? (answer.Milliseconds > check.LatencyMillisecondsMax
            ? $"it took {answer.Milliseconds:0} ms, at most {check.LatencyMillisecondsMax} ms are allowed"
            : null);

    private static string? StatusFault(int expected, ProbeAnswer answer) => answer.Status == expected
        ? null
        : $"status {answer.Status}, expected {expected}: {Quote(answer.Body)}";

    /// <summary>With a header every answer proves the version; a JSON fingerprint is only on its own path.</summary>
    private static string? VersionFault(SmokeQuestion question, ProbeAnswer answer, DeploymentPlan plan)
    {
        var fingerprint = plan.Smoke.Version;
        if (question.Check is not null && fingerprint.Header is null)
            return null;
        var expected = VersionPolicy.Expected(fingerprint, plan.Release);
        var found = VersionPolicy.Of(answer, fingerprint);
        return found == expected
            ? null
            : $"answered by version {Quote(found)}, expected {Quote(expected)} "
                + $"({(fingerprint.Header is { } header ? $"header {header}" : fingerprint.JsonPath)})";
    }

    /// <summary>Enough of a text to recognise it by.</summary>
    private static string Quote(string? text) => text switch
    {
        null => "absent",
        { Length: > 120 } => $"\"{text[..120]}...\"",
        _ => $"\"{text}\"",
    };
}

/// <summary>One request of the smoke test; without a check it is a request for the version.</summary>
public sealed record SmokeQuestion(string Name, SmokeCheck? Check, ProbeRequest Request);
