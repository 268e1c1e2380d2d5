namespace BlueGreen.Cli.Rehearse;

/// <summary>
/// AWS list prices in US dollars, region us-east-1, before any free allowance; read in November 2026.
/// </summary>
internal static class ListPrices
{
    /// <summary>
    /// A Standard workflow's state transition; each retry is one. Source: AWS Step Functions Pricing.
    /// </summary>
    public const double StateTransition = 0.025 / 1_000;

    /// <summary>Source: AWS Lambda Pricing, requests.</summary>
    public const double LambdaRequest = 0.20 / 1_000_000;

    /// <summary>x86, by the gigabyte-second. Source: AWS Lambda Pricing, duration.</summary>
    public const double LambdaGigabyteSecond = 0.0000166667;

    /// <summary>On-demand write of up to 1 KB. Source: Amazon DynamoDB Pricing, on-demand capacity.</summary>
    public const double DynamoDbWrite = 0.625 / 1_000_000;

    /// <summary>On-demand strongly consistent read of up to 4 KB. Source: Amazon DynamoDB Pricing.</summary>
    public const double DynamoDbRead = 0.125 / 1_000_000;

    /// <summary>A custom event put on a bus. Source: Amazon EventBridge Pricing.</summary>
    public const double CustomEvent = 1.00 / 1_000_000;

    /// <summary>One metric asked of GetMetricData. Source: Amazon CloudWatch Pricing, API requests.</summary>
    public const double MetricRequested = 0.01 / 1_000;
}
