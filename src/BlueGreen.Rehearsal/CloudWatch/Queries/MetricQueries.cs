using BlueGreen.Rehearsal.Aws;

namespace BlueGreen.Rehearsal.CloudWatch.Queries;

/// <summary>Answers the queries of one call, or of one alarm, from what is published.</summary>
public static class MetricQueries
{
    /// <summary>
    /// Every query's points by its id; expressions may name each other in any order, but not in a circle.
    /// </summary>
    public static Dictionary<string, SortedList<DateTimeOffset, double>> Answer(
        IReadOnlyList<MetricQuery> queries, Metrics metrics, DateTimeOffset from, DateTimeOffset to)
    {
        if (queries.GroupBy(query => query.Id).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new AwsException("ValidationError", $"The id '{twice.Key}' is used more than once.");
        var values = new Dictionary<string, MetricValue>();
        foreach (var query in queries.Where(query => query.Metric is not null))
            values[query.Id] = new MetricValue.Series(metrics.Read(
                query.Metric!, MetricSeries.Floor(from, TimeSpan.FromMinutes(1)), to, query.Period!.Value,
                Statistic.Parse(query.Stat)));

        var period = queries.Max(query => query.Period) ?? TimeSpan.FromMinutes(1);
        var functions = new MetricFunctions(
            [.. values.Values.OfType<MetricValue.Series>()], from, metrics.Past(to), period);
        var open = new HashSet<string>();
        foreach (var query in queries) Compute(query.Id);
        return values.Where(value => value.Value is MetricValue.Series).ToDictionary(
            value => value.Key, value => ((MetricValue.Series)value.Value).Points);

        MetricValue? Compute(string id)
        {
            if (values.TryGetValue(id, out var known)) return known;
            if (queries.FirstOrDefault(query => query.Id == id)?.Expression is not { } expression) return null;
            if (!open.Add(id)) throw new AwsException("ValidationError", $"Expression '{id}' refers to itself.");
            return values[id] = MetricExpression.Compute(expression, Compute, functions);
        }
    }
}
