using System.Collections.Immutable;
using BlueGreen.Core.Planning;
using BlueGreen.Core.Settings;
using BlueGreen.Core.Smoke;

namespace BlueGreen.Core.Tests.Smoke;

public sealed class SmokePolicyTests
{
    private static readonly SmokeCheck s_check = new() { Path = "/" };

    [Fact]
    public void Questions_GoToTheIdleColourOnTheTestListener()
    {
        var questions = SmokePolicy.Questions(Some.Plan);
        Assert.Equal(6, questions.Count);
        Assert.All(questions, question => Assert.Equal("green", question.Request.Headers["X-Colour"]));
        Assert.Equal(new Uri("http://shop:8080/version"), questions[0].Request.Url);
        Assert.Equal(new Uri("http://shop:8080/"), questions[5].Request.Url);
    }

    [Fact]
    public void Questions_AskForTheVersionAndThenForEachCheck()
    {
        var check = new SmokeCheck { Method = "POST", Path = "/orders" };
        var plan = Some.Plan with { Smoke = new() { TimeoutSeconds = 7, Checks = [check] } };
        var questions = SmokePolicy.Questions(plan);
        Assert.Equal(
            ["version 1", "version 2", "version 3", "version 4", "version 5", "POST /orders"],
            questions.Select(question => question.Name));
        Assert.All(questions.Take(5), question => Assert.Equal(
            (null, "GET", 7), (question.Check, question.Request.Method, question.Request.TimeoutSeconds)));
        Assert.Equal((check, "POST", 7), (
            questions[5].Check, questions[5].Request.Method, questions[5].Request.TimeoutSeconds));
    }

    [Fact]
    public void Answer_AsExpected_Passes() =>
        Assert.Equal(new CheckResult("check", true, "200 as expected", 20), Judge(s_check, Answer()));

    [Theory]
    [InlineData(200, true)]
    [InlineData(404, false)]
    public void Answer_ToTheVersion_MustBe200(int status, bool passes) =>
        Assert.Equal(passes, Judge(null, Answer() with { Status = status }).Passed);

    [Fact]
    public void Answer_MayBeExpectedOtherThan200() =>
        Assert.True(Judge(s_check with { Status = 404 }, Answer() with { Status = 404 }).Passed);

    /// <summary>Several faults at once: the first in this order is told.</summary>
    [Theory]
    [InlineData(500, "absent", "status 500, expected 200: \"{\"status\": \"ready\"}\"")]
    [InlineData(200, "absent", "the body does not contain \"absent\": \"{\"status\": \"ready\"}\"")]
    [InlineData(200, "ready", "$.status is \"ready\", expected \"ok\"")]
    public void Fault_IsToldInFull(int status, string contains, string found) => Assert.Equal(
        found,
        Judge(
            s_check with { BodyContains = contains, Json = new("$.status", "ok"), Header = new("X-A", "b") },
            Answer("v1") with { Status = status }).Found);

    [Fact]
    public void Fault_OfAHeader_IsTold()
    {
        var check = s_check with { Header = new("X-A", "b"), LatencyMillisecondsMax = 1 };
        Assert.Equal("the header X-A is absent, expected \"b\"", Judge(check, Answer()).Found);
        Assert.Equal(
            "it took 20 ms, at most 1 ms are allowed", Judge(check with { Header = null }, Answer("v1")).Found);
    }

    [Theory]
    [InlineData(120, "")]
    [InlineData(121, "...")]
    public void Body_LongerThanALine_IsCut(int length, string end) => Assert.Equal(
        $"status 500, expected 200: \"{new string('x', 120)}{end}\"",
        Judge(s_check, Answer() with { Status = 500, Body = new string('x', length) }).Found);

    [Theory]
    [InlineData(500, "status 500, expected 200")]
    [InlineData(301, "status 301, expected 200")]
    public void Answer_WithAnotherStatus_Fails(int status, string found) =>
        AssertFails(s_check, Answer() with { Status = status }, found);

    [Fact]
    public void Answer_ThatNeverCame_Fails() =>
        AssertFails(s_check, ProbeAnswer.None("no answer within 5 s", 5_000), "no answer within 5 s");

    [Fact]
    public void Answer_ThatNeverCame_IsEmpty()
    {
        var none = ProbeAnswer.None("refused", 5);
        Assert.Equal((null, "", 5, "refused"), (none.Status, none.Body, none.Milliseconds, none.Failure));
        Assert.Null(none.Header("X-Version"));
    }

    [Fact]
    public void Answer_OfAnotherVersion_Fails() => AssertFails(
        s_check, Answer("v1"), "answered by version \"v1\", expected \"v2\"");

    [Fact]
    public void Answer_OfNoVersion_Fails() => AssertFails(
        s_check, Answer() with { Headers = ImmutableDictionary<string, string>.Empty }, "answered by version absent");

    [Theory]
    [InlineData("ready", true)]
    [InlineData("absent", false)]
    public void Body_IsSearched(string text, bool passes) =>
        Assert.Equal(passes, Judge(s_check with { BodyContains = text }, Answer()).Passed);

    [Theory]
    [InlineData("$.status", "ready", true)]
    [InlineData("$.status", "ok", false)]
    [InlineData("$.none", "ready", false)]
    public void Json_IsCompared(string path, string equal, bool passes) =>
        Assert.Equal(passes, Judge(s_check with { Json = new(path, equal) }, Answer()).Passed);

    [Theory]
    [InlineData("x-version", "v2", true)]
    [InlineData("X-Version", "v3", false)]
    [InlineData("X-Other", "v2", false)]
    public void Header_IsCompared(string name, string equal, bool passes) =>
        Assert.Equal(passes, Judge(s_check with { Header = new(name, equal) }, Answer()).Passed);

    [Theory]
    [InlineData(20, true)]
    [InlineData(19, false)]
    public void Latency_IsLimited(int limit, bool passes) =>
        Assert.Equal(passes, Judge(s_check with { LatencyMillisecondsMax = limit }, Answer()).Passed);

    [Theory]
    [InlineData("""{"version": "v2"}""", true)]
    [InlineData("""{"version": "v1"}""", false)]
    [InlineData("v2", false)]
    public void Version_WithoutAHeader_IsReadFromTheBody(string body, bool passes)
    {
        var plan = Some.Plan with { Smoke = new() { Version = new() { Header = null } } };
        Assert.Equal(passes, Judge(null, Answer("") with { Body = body }, plan).Passed);
        Assert.True(Judge(s_check, Answer("") with { Body = body }, plan).Passed);
    }

    [Fact]
    public void Version_IsToldWithWhereItWasRead()
    {
        Assert.Equal(
            "answered by version \"v1\", expected \"v2\" (header X-Version)", Judge(s_check, Answer("v1")).Found);
        var plan = Some.Plan with { Smoke = new() { Version = new() { Header = null } } };
        Assert.Equal(
            "answered by version absent, expected \"v2\" ($.version)", Judge(null, Answer("v2"), plan).Found);
    }

    [Fact]
    public void Version_MayBeTheDigest()
    {
        var plan = Some.Plan with { Smoke = new() { Version = new() { Expect = "shop {tag} {digest}" } } };
        Assert.True(Judge(s_check, Answer($"shop v2 {Some.Digest}"), plan).Passed);
    }

    [Fact]
    public void Summary_CountsAndQuotesWhatFailed()
    {
        CheckResult[] results = [new("GET /", true, "", 1), new("GET /a", false, "status 500, expected 200", 1)];
        var summary = SmokePolicy.Summary(results, Some.Plan);
        Assert.Equal("1 of 2 checks of green failed: GET /a: status 500, expected 200.", summary);
        Assert.Equal(
            "All 1 checks of green passed; it answers as v2.", SmokePolicy.Summary(results[..1], Some.Plan));
    }

    [Theory]
    [InlineData(5, ".")]
    [InlineData(6, "; ...")]
    public void Summary_QuotesFiveAtMost(int failed, string end) => Assert.Equal(
        $"{failed} of {failed} checks of green failed: a: x; a: x; a: x; a: x; a: x{end}",
        SmokePolicy.Summary([.. Enumerable.Repeat(new CheckResult("a", false, "x", 1), failed)], Some.Plan));

    private static void AssertFails(SmokeCheck check, ProbeAnswer answer, string found)
    {
        var result = Judge(check, answer);
        Assert.False(result.Passed);
        Assert.Contains(found, result.Found, StringComparison.Ordinal);
    }

    private static CheckResult Judge(SmokeCheck? check, ProbeAnswer answer, DeploymentPlan? plan = null) =>
        SmokePolicy.Judge(
            new("check", check, new("GET", new("http://shop/"), new Dictionary<string, string>(), 5)), answer,
            plan ?? Some.Plan);

    private static ProbeAnswer Answer(string version = "v2") => new(
        200, ImmutableDictionary<string, string>.Empty.Add("X-Version", version), """{"status": "ready"}""", 20, null);
}
