using System.Net.Http.Headers;

namespace Amazon.Lambda.RuntimeSupport;

/// <summary>Speaks the Lambda Runtime API, version 2018-06-01.</summary>
internal sealed class RuntimeApiClient : IDisposable
{
    private const string InvocationIdHeader = "Lambda-Runtime-Invocation-Id";
    private const string ErrorTypeHeader = "Lambda-Runtime-Function-Error-Type";

    private readonly HttpClient _http;
    private readonly string _root;

    public RuntimeApiClient(string? endpoint, HttpClient? http)
    {
        endpoint ??= Environment.GetEnvironmentVariable("AWS_LAMBDA_RUNTIME_API")
            ?? throw new InvalidOperationException(
                "AWS_LAMBDA_RUNTIME_API is not set: this program is a Lambda function, to be started by Lambda.");
        _root = $"http://{endpoint}/2018-06-01/runtime";
        _http = http ?? new HttpClient(new SocketsHttpHandler { UseProxy = false, UseCookies = false });
        // `next` answers when there is an event, be it tomorrow ("Lambda runtime API": set no timeout).
        _http.Timeout = Timeout.InfiniteTimeSpan;
    }

    public async Task<Invocation> NextAsync(CancellationToken cancel)
    {
        using var response = await _http.GetAsync(new Uri($"{_root}/invocation/next"), cancel);
        response.EnsureSuccessStatusCode();
        var headers = response.Headers;
        var context = new LambdaContext(
            Value(headers, "Lambda-Runtime-Aws-Request-Id")
                ?? throw new InvalidOperationException("An event without a request id."),
            Value(headers, "Lambda-Runtime-Invoked-Function-Arn") ?? "",
            Value(headers, "Lambda-Runtime-Deadline-Ms"),
            Value(headers, "Lambda-Runtime-Trace-Id") ?? "");
        // Where AWS's own clients look for the trace they belong to.
        Environment.SetEnvironmentVariable("_X_AMZN_TRACE_ID", context.TraceId);
        var input = new MemoryStream(await response.Content.ReadAsByteArrayAsync(cancel), writable: false);
        return new Invocation(context, Value(headers, InvocationIdHeader), input);
    }

    public Task RespondAsync(Invocation invocation, MemoryStream output, CancellationToken cancel) =>
        PostAsync($"invocation/{invocation.Context.AwsRequestId}/response", output.ToArray(), invocation, null, cancel);

    public Task ReportErrorAsync(Invocation invocation, Exception error, CancellationToken cancel) =>
        PostAsync(
            $"invocation/{invocation.Context.AwsRequestId}/error", ErrorDocument.Of(error), invocation, error, cancel);

    public Task ReportStartFailureAsync(Exception error, CancellationToken cancel) =>
        PostAsync("init/error", ErrorDocument.Of(error), null, error, cancel);

    public void Dispose() => _http.Dispose();

    private async Task PostAsync(
        string path, byte[] body, Invocation? invocation, Exception? error, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{_root}/{path}");
        request.Content = new ByteArrayContent(body);
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        if (invocation?.InvocationId is { } id)
        {
            request.Headers.Add(InvocationIdHeader, id);
        }
        if (error is not null)
        {
            request.Headers.Add(ErrorTypeHeader, error.GetType().Name);
        }
        using var response = await _http.SendAsync(request, cancel);
        response.EnsureSuccessStatusCode();
    }

    private static string? Value(HttpResponseHeaders headers, string name) =>
        headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;
}
