using System.Text.Json.Nodes;
using BlueGreen.Cli.Simulate.Judging;

namespace BlueGreen.Simulation.Tests.Judging;

/// <summary>R9 counts the new colour's requests: the most that one answer told since traffic moved to it.</summary>
public sealed class MeasuredTests
{
    private readonly Measured _measured = new();

    [Fact]
    public void Answer_OfSeveralMinutes_IsSummedUp()
    {
        _measured.Told(Answer("toRequests", 10, 32.5));
        Assert.Equal(42.5, _measured.Requests);
    }

    [Fact]
    public void Answers_OfOneSpan_AreNotAddedUp()
    {
        _measured.Told(Answer("toRequests", 20));
        _measured.Told(Answer("toRequests", 30));
        _measured.Told(Answer("toRequests"));
        Assert.Equal(30, _measured.Requests);
    }

    [Fact]
    public void Answer_OfTheOldColour_CountsForNothing()
    {
        _measured.Told(Answer("fromRequests", 100));
        Assert.Equal(0, _measured.Requests);
    }

    [Fact]
    public void Move_BeginsANewSpan()
    {
        _measured.Told(Answer("toRequests", 20));
        _measured.Moved();
        Assert.Equal(0, _measured.Requests);
    }

    private static JsonObject Answer(string id, params double[] values) => new()
    {
        ["MetricDataResults"] = new JsonArray(new JsonObject
        {
            ["Id"] = id,
            ["Values"] = new JsonArray([.. values.Select(value => JsonValue.Create(value))]),
        }),
    };
}
