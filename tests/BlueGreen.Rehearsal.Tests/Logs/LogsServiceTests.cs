using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Clock;
using BlueGreen.Rehearsal.Logs;

namespace BlueGreen.Rehearsal.Tests.Logs;

public sealed class LogsServiceTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    private const string Role = "arn:aws:iam::111111111111:role/r";

    private readonly AwsGateway _gateway = new();
    private readonly RehearsalClock _clock;

    public LogsServiceTests()
    {
        var time = new VirtualTimeProvider(Noon);
        _clock = new(time, time);
        _gateway.Serve(new LogsService(new(AwsAccount.Rehearsal, _clock)));
    }

    [Fact]
    public async Task FilterLogEvents_SeveralStreams_AreInterleavedByTime()
    {
        await CreateAsync("g", "a", "b");
        await PutAsync("g", "a", (1, "a1"), (3, "a3"));
        await PutAsync("g", "b", (2, "b2"), (3, "b3"));

        var answer = await AskAsync("FilterLogEvents", """{ "logGroupName": "g" }""");

        Assert.Equal(["a1", "b2", "a3", "b3"], Messages(answer));
        Assert.Distinct(answer.Objects("events").Select(line => line.Text("eventId")));
        Assert.Null(answer["nextToken"]);
    }

    [Theory]
    [InlineData("""{ "startTime": 2 }""", "two words,-3")]
    [InlineData("""{ "endTime": 2 }""", "one,two words")]
    [InlineData("""{ "filterPattern": "words two" }""", "two words")]
    [InlineData("""{ "filterPattern": "\"two words\"" }""", "two words")]
    [InlineData("""{ "filterPattern": "-one -3" }""", "two words")]
    [InlineData("""{ "filterPattern": "?one ?two" }""", "one,two words")]
    [InlineData("""{ "filterPattern": "One" }""", "")]
    [InlineData("""{ "logStreamNames": ["other"] }""", "")]
    [InlineData("""{ "logStreamNamePrefix": "o" }""", "")]
    public async Task FilterLogEvents_Narrowed_AnswersWhatMatches(string narrowed, string expected)
    {
        await CreateAsync("g", "s", "other");
        await PutAsync("g", "s", (1, "one"), (2, "two words"), (3, "-3"));
        var parameters = JsonNode.Parse(narrowed)!.AsObject();
        parameters["logGroupName"] = "g";

        Assert.Equal(expected, string.Join(',', Messages(await AskAsync("FilterLogEvents", parameters))));
    }

    [Fact]
    public async Task FilterLogEvents_WhileLinesArrive_ShowsEachOnce()
    {
        await CreateAsync("g", "s");
        await PutAsync("g", "s", (1, "one"), (3, "three"));
        var first = await AskAsync("FilterLogEvents", """{ "logGroupName": "g", "limit": 1 }""");
        await PutAsync("g", "s", (0, "late"), (2, "two"));
        var rest = await AskAsync(
            "FilterLogEvents", $$"""{ "logGroupName": "g", "nextToken": "{{first.Text("nextToken")}}" }""");

        Assert.Equal(["one", "two", "three"], [.. Messages(first), .. Messages(rest)]);
    }

    [Fact]
    public async Task GetLogEvents_LineByLine_GoesToBothEndsAndStaysThere()
    {
        await CreateAsync("g", "s");
        await PutAsync("g", "s", (1, "one"), (2, "two"), (3, "three"));

        var last = await GetAsync("");
        var before = await GetAsync($", \"nextToken\": \"{last.Text("nextBackwardToken")}\"");
        var first = await GetAsync(", \"startFromHead\": true");
        var end = await GetAsync($", \"nextToken\": \"{last.Text("nextForwardToken")}\"");

        Assert.Equal(["three", "two", "one"], [.. Messages(last), .. Messages(before), .. Messages(first)]);
        Assert.Empty(Messages(end));
        Assert.Equal(last.Text("nextForwardToken"), end.Text("nextForwardToken"));

        Task<JsonObject> GetAsync(string more) => AskAsync(
            "GetLogEvents", $$"""{ "logGroupName": "g", "logStreamName": "s", "limit": 1{{more}} }""");
    }

    [Fact]
    public async Task PutLogEvents_TooOldAndTooNew_RejectsThoseAlone()
    {
        await CreateAsync("g", "s");

        var answer = await PutAsync(
            "g", "s", (-15 * 86_400_000L, "a fortnight ago"), (0, "now"), (3 * 3_600_000L, "in three hours"));

        Assert.Equal("""{"tooOldLogEventEndIndex":1,"tooNewLogEventStartIndex":2}""",
            answer["rejectedLogEventsInfo"]!.ToJsonString());
        Assert.Equal(["now"], Messages(await AskAsync("FilterLogEvents", """{ "logGroupName": "g" }""")));
    }

    [Theory]
    [InlineData("CreateLogGroup", """{ "logGroupName": "g" }""", "ResourceAlreadyExistsException")]
    [InlineData(
        "CreateLogStream", """{ "logGroupName": "g", "logStreamName": "s" }""", "ResourceAlreadyExistsException")]
    [InlineData("CreateLogStream", """{ "logGroupName": "g", "logStreamName": "a:b" }""", "InvalidParameterException")]
    [InlineData("CreateLogStream", """{ "logGroupName": "h", "logStreamName": "s" }""", "ResourceNotFoundException")]
    [InlineData("CreateLogStream", """{ "logStreamName": "s" }""", "InvalidParameterException")]
    [InlineData("GetLogEvents", """{ "logGroupName": "g", "logStreamName": "t" }""", "ResourceNotFoundException")]
    [InlineData("FilterLogEvents", """{ "logGroupName": "h" }""", "ResourceNotFoundException")]
    [InlineData("FilterLogEvents", """{ "logGroupName": "g", "limit": 0 }""", "InvalidParameterException")]
    [InlineData("FilterLogEvents", """{ "logGroupName": "g", "nextToken": "?" }""", "InvalidParameterException")]
    [InlineData("FilterLogEvents", """{ "logGroupName": "g", "filterPattern": "{ $.a }" }""",
        "InvalidParameterException")]
    [InlineData("DescribeLogStreams",
        """{ "logGroupName": "g", "orderBy": "LastEventTime", "logStreamNamePrefix": "s" }""",
        "InvalidParameterException")]
    [InlineData("PutLogEvents", """{ "logGroupName": "g", "logStreamName": "s", "logEvents": [] }""",
        "InvalidParameterException")]
    [InlineData("PutLogEvents",
        """
        { "logGroupName": "g", "logStreamName": "s",
          "logEvents": [{ "timestamp": 2, "message": "b" }, { "timestamp": 1, "message": "a" }] }
        """,
        "InvalidParameterException")]
    [InlineData("StartQuery", "{}", "UnknownOperationException")]
    public async Task Call_ThatCannotBe_IsRefusedByCode(string action, string parameters, string code)
    {
        await CreateAsync("g", "s");

        var refused = await Assert.ThrowsAsync<AwsException>(() => AskAsync(action, parameters));

        Assert.Equal(code, refused.Code);
    }

    [Fact]
    public async Task LogWriter_RefusedByItsRole_LosesItsLinesAndSaysNothing()
    {
        var writer = new LogWriter(_gateway, _clock, new(Role), "nowhere", "s");

        writer.Write("lost");
        await writer.WrittenAsync();

        var groups = await AskAsync("DescribeLogGroups", "{}");
        Assert.Empty(groups.Objects("logGroups"));
        Assert.Equal(1, _gateway.Counts.By(Role)["logs:CreateLogStream"]);
    }

    [Fact]
    public async Task LogWriter_SeveralLines_KeepTheirOrder()
    {
        await CreateAsync("g");
        var writer = new LogWriter(_gateway, _clock, new(Role), "g", "s");

        writer.Write("one");
        writer.Write("two");
        await writer.WrittenAsync();

        Assert.Equal(["one", "two"], Messages(await AskAsync("FilterLogEvents", """{ "logGroupName": "g" }""")));
    }

    private async Task CreateAsync(string group, params string[] streams)
    {
        await AskAsync("CreateLogGroup", $$"""{ "logGroupName": "{{group}}" }""");
        foreach (var stream in streams)
        {
            await AskAsync(
                "CreateLogStream", $$"""{ "logGroupName": "{{group}}", "logStreamName": "{{stream}}" }""");
        }
    }

    /// <summary>Times are milliseconds after noon, which is now.</summary>
    private Task<JsonObject> PutAsync(string group, string stream, params (long At, string Message)[] lines)
    {
        var events = lines.Select(line => new JsonObject
        {
            ["timestamp"] = Noon.ToUnixTimeMilliseconds() + line.At, ["message"] = line.Message,
        });
        return AskAsync("PutLogEvents", new JsonObject
        {
            ["logGroupName"] = group, ["logStreamName"] = stream, ["logEvents"] = new JsonArray([.. events]),
        });
    }

    private Task<JsonObject> AskAsync(string action, string parameters) =>
        AskAsync(action, JsonNode.Parse(parameters)!.AsObject());

    private Task<JsonObject> AskAsync(string action, JsonObject parameters)
    {
        foreach (var name in new[] { "startTime", "endTime" })
        {
            if (parameters.Number(name) is { } after)
            {
                parameters[name] = Noon.ToUnixTimeMilliseconds() + after;
            }
        }
        return _gateway.CallAsync(
            new("logs", action, parameters, Caller.Operator), TestContext.Current.CancellationToken);
    }

    private static IEnumerable<string> Messages(JsonObject answer) =>
        answer.Objects("events").Select(line => line.RequiredText("message"));
}
