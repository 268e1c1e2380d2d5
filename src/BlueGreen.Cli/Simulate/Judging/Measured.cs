using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;

namespace BlueGreen.Cli.Simulate.Judging;

/// <summary>What CloudWatch has told of the new colour since traffic last moved to it.</summary>
internal sealed class Measured
{
    /// <summary>The functions' own name for the requests of the colour that traffic goes to.</summary>
    private const string NewColour = "toRequests";

    /// <summary>The most that one answer told: each covers everything since the move.</summary>
    public double Requests { get; private set; }

    public void Moved() => Requests = 0;

    /// <param name="answer">That of GetMetricData.</param>
    public void Told(JsonObject answer) => Requests = Math.Max(Requests, answer.Objects("MetricDataResults")
        .Where(result => result.Text("Id") == NewColour)
        .SelectMany(result => result["Values"] as JsonArray ?? [])
        .Sum(value => value!.GetValue<double>()));
}
