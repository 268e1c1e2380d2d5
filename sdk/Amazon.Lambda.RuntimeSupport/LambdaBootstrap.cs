using Amazon.Lambda.RuntimeSupport.Bootstrap;

namespace Amazon.Lambda.RuntimeSupport;

/// <summary>The life of an execution environment: starts, then serves event after event until reclaimed.</summary>
public class LambdaBootstrap : IDisposable
{
    private readonly RawHandler _handler;
    private readonly LambdaBootstrapInitializer? _initializer;
    private readonly RuntimeApiClient _runtimeApi;

    internal LambdaBootstrap(
        RawHandler handler,
        LambdaBootstrapInitializer? initializer,
        LambdaBootstrapOptions options,
        HttpClient? httpClient)
    {
        _handler = handler;
        _initializer = initializer;
        _runtimeApi = new RuntimeApiClient(options.RuntimeApiEndpoint, httpClient);
    }

    /// <summary>Ends when asked to, or when the Runtime API is gone: then nobody is left to serve.</summary>
    public async Task RunAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            if (!await StartAsync(cancellationToken))
            {
                return;
            }
            while (true)
            {
                await ServeOneAsync(cancellationToken);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
        }
        catch (HttpRequestException gone) when (gone.StatusCode is null)
        {
            LambdaConsoleLogger.Unattached.LogLine($"The Runtime API is gone ({gone.Message}); this process ends.");
        }
    }

    public void Dispose()
    {
        _runtimeApi.Dispose();
        GC.SuppressFinalize(this);
    }

    private async Task<bool> StartAsync(CancellationToken cancel)
    {
        try
        {
            return _initializer is null || await _initializer();
        }
        catch (Exception error)
        {
            await _runtimeApi.ReportStartFailureAsync(error, cancel);
            throw;
        }
    }

    private async Task ServeOneAsync(CancellationToken cancel)
    {
        using var invocation = await _runtimeApi.NextAsync(cancel);
        using var output = new MemoryStream();
        try
        {
            await _handler(invocation.Input, invocation.Context, output);
        }
        catch (Exception error)
        {
            invocation.Context.Logger.LogError(error.ToString());
            await _runtimeApi.ReportErrorAsync(invocation, error, cancel);
            return;
        }
        await _runtimeApi.RespondAsync(invocation, output, cancel);
    }
}
