namespace BlueGreen.Cli.Rehearse;

/// <summary>What a deployment would cost on AWS, beyond the application itself, from what was counted.</summary>
internal static class Bill
{
    public static double Of(
        long transitions, long invocations, double gigabyteSeconds, IReadOnlyDictionary<string, long> calls)
    {
        var writes = Count(calls, "dynamodb:PutItem", "dynamodb:UpdateItem", "dynamodb:DeleteItem");
        return Math.Round(
            (transitions * ListPrices.StateTransition)
            + (invocations * ListPrices.LambdaRequest)
            + (gigabyteSeconds * ListPrices.LambdaGigabyteSecond)
            + (writes * ListPrices.DynamoDbWrite)
            + (Count(calls, "dynamodb:GetItem") * ListPrices.DynamoDbRead)
            + (Count(calls, "events:PutEvents") * ListPrices.CustomEvent)
            + (Count(calls, "cloudwatch:GetMetricData") * MetricsPerQuestion * ListPrices.MetricRequested),
            6);
    }

    /// <summary>Six of each colour and the load balancer's own errors; a baseline asks for fewer.</summary>
    private const int MetricsPerQuestion = 13;

    private static long Count(IReadOnlyDictionary<string, long> calls, params string[] names) =>
        names.Sum(name => calls.GetValueOrDefault(name));
}
