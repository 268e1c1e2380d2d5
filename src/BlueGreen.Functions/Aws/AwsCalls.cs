using System.Net;
using Amazon.Runtime;
using BlueGreen.Core.Failures;

namespace BlueGreen.Functions.Aws;

/// <summary>The one place that tells AWS's passing troubles from its refusals, after the SDK's own retries.</summary>
internal static class AwsCalls
{
    /// <summary>
    /// Key of a client that sends a call once: for what may follow a look at the rule, but not a look of seconds ago.
    /// </summary>
    public const string OneAttempt = "one-attempt";

    /// <summary>Codes that ask for patience with a 4xx status ("Retry behavior", AWS SDKs reference guide).</summary>
    private static readonly HashSet<string> s_patience =
    [
        "Throttling", "ThrottlingException", "ThrottledException", "RequestThrottled", "RequestThrottledException",
        "TooManyRequestsException", "ProvisionedThroughputExceededException", "RequestLimitExceeded", "SlowDown",
        "BandwidthLimitExceeded", "PriorRequestNotComplete", "TransactionInProgressException", "RequestTimeout",
        "RequestTimeoutException",
    ];

    /// <exception cref="AwsUnavailableException">Asking again later may help.</exception>
    public static async Task<T> RunAsync<T>(string operation, Func<Task<T>> call)
    {
        try
        {
            return await call();
        }
        catch (Exception problem) when (IsPassing(problem))
        {
            throw new AwsUnavailableException($"{operation}: {problem.Message}", problem);
        }
    }

    /// <summary>A cancelled call is one that the function's time did not suffice for.</summary>
    internal static bool IsPassing(Exception problem) => problem switch
    {
        AmazonServiceException refused => refused.StatusCode is 0 or HttpStatusCode.TooManyRequests
            || (int)refused.StatusCode >= 500
            || s_patience.Contains(refused.ErrorCode ?? "")
            || refused.Retryable?.Throttling is true,
        HttpRequestException or IOException or TimeoutException or OperationCanceledException => true,
        _ => false,
    };
}
