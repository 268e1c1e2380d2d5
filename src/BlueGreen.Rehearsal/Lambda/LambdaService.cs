using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Events;
using BlueGreen.Rehearsal.Iam;
using BlueGreen.Rehearsal.Processes;

namespace BlueGreen.Rehearsal.Lambda;

/// <summary>AWS Lambda with real processes: whoever invokes, the executable of the cloud runs.</summary>
public sealed class LambdaService : ILambdaInvoker, IFunctionHost, IAwsService, IEventTarget, IAsyncDisposable
{
    /// <summary>Lambda retries events a minute and two later (Developer Guide, "Asynchronous invocation").</summary>
    private static readonly TimeSpan[] AsynchronousRetries = [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(2)];

    private readonly ConcurrentDictionary<string, EnvironmentPool> _functions = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, byte> _doomed = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<ExecutionEnvironment, string> _environments = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly BackgroundTasks _asynchronous = new();
    private readonly ProcessStarter _starter = new();
    private readonly LambdaOptions _options;
    private readonly RuntimeApi _runtimeApi;
    private long _requests;
    private long _processes;

    private LambdaService(LambdaOptions options, RuntimeApi runtimeApi)
    {
        (_options, _runtimeApi) = (options, runtimeApi);
        Actions = new LambdaApi(this).Actions;
    }

    public string Prefix => "lambda";

    public AwsActions Actions { get; }

    public IReadOnlyList<FunctionStatistics> Statistics =>
        [.. _functions.Values.Select(pool => pool.Measures.SoFar).OrderBy(one => one.Name, StringComparer.Ordinal)];

    public AwsAccount Account => _options.Account;

    internal IEnumerable<FunctionSettings> Functions => _functions.Values.Select(pool => pool.Function);

    public IPermissions Permissions => _options.Permissions;

    public static async Task<LambdaService> StartAsync(LambdaOptions options, CancellationToken cancel) =>
        new(options, await RuntimeApi.StartAsync(cancel));

    public async Task<LambdaResult> InvokeAsync(
        string functionArnOrName, JsonNode? payload, CancellationToken cancel) =>
        (await RunAsync(functionArnOrName, payload, cancel)).Result;

    public Task<JsonObject> CallAsync(AwsCall call, CancellationToken cancel) => Actions.CallAsync(call, cancel);

    public bool Accepts(string targetArn) =>
        targetArn.StartsWith("arn:aws:lambda:", StringComparison.Ordinal)
        && targetArn.Contains(":function:", StringComparison.Ordinal);

    /// <summary>Takes the event at once; the function runs, and is retried, behind that.</summary>
    public Task DeliverAsync(string targetArn, string? roleArn, JsonNode input, CancellationToken cancel)
    {
        Find(targetArn);
        _asynchronous.Run(stop => RunAsynchronouslyAsync(targetArn, input, stop));
        return Task.CompletedTask;
    }

    /// <summary>The process that gets this function's next event is killed as soon as it has it.</summary>
    public void KillDuringNextCall(string functionName) => _doomed[Find(functionName).Function.Name] = 0;

    /// <summary>Kills the processes of this function that are working now, as a scenario decides when.</summary>
    public int KillRunning(string functionName) => Find(functionName).KillBusy();

    /// <summary>Ends every process that serves nobody: memory is worth more than warmth to a kept rehearsal.</summary>
    public Task TrimIdleAsync() => Task.WhenAll(_functions.Values.Select(pool => pool.TrimAsync()));

    public async ValueTask DisposeAsync()
    {
        if (_stop.IsCancellationRequested)
        {
            return;
        }
        await _stop.CancelAsync();
        await _asynchronous.DisposeAsync();
        _starter.Close();
        foreach (var environment in _environments.Keys)
        {
            await environment.DisposeAsync();
        }
        await _runtimeApi.DisposeAsync();
        _stop.Dispose();
    }

    /// <exception cref="AwsException">`ResourceNotFoundException`.</exception>
    internal FunctionSettings SettingsOf(string arnOrName) => Find(arnOrName).Function;

    /// <summary>Runs the function, and shows the invocation to those who want its log too.</summary>
    internal async Task<(LambdaResult Result, Invocation Invocation)> RunAsync(
        string functionArnOrName, JsonNode? payload, CancellationToken cancel)
    {
        var pool = Find(functionArnOrName);
        var requestId = $"00000000-0000-4000-a000-{Interlocked.Increment(ref _requests):x12}";
        var invocation = new Invocation(
            requestId,
            Encoding.UTF8.GetBytes(payload?.ToJsonString() ?? "null"),
            DiesOnceHandedOver: _doomed.TryRemove(pool.Function.Name, out _));
        // A caller that goes away does not stop a function, on Lambda neither.
        var running = pool.InvokeAsync(invocation, _options.Clock.Work, _stop.Token);
        return (await running.WaitAsync(cancel), invocation);
    }

    /// <summary>Creates the function or changes it; processes of what it was before end with their event.</summary>
    public async Task PutAsync(FunctionSettings function)
    {
        FunctionCommand.Of(function);
        function = function with { ModifiedAt = _options.Clock.Now };
        var old = _functions.GetValueOrDefault(function.Name);
        var measures = old?.Measures ?? new FunctionMeasures(function.Name);
        _functions[function.Name] = new EnvironmentPool(function, measures, () => StartAsync(function, measures));
        if (old is not null)
        {
            await old.DisposeAsync();
        }
    }

    public async Task RemoveAsync(string name)
    {
        if (_functions.TryRemove(name, out var pool))
        {
            await pool.DisposeAsync();
        }
    }

    private async Task<ExecutionEnvironment> StartAsync(FunctionSettings function, FunctionMeasures measures)
    {
        var id = $"process-{Interlocked.Increment(ref _processes)}";
        var log = new FunctionLog(function, _options, id);
        var start = FunctionCommand.Of(function, _options, _runtimeApi.AddressOf(id), log.Stream);
        var began = _options.Clock.Work.GetTimestamp();
        var process = await _starter.StartAsync(start);
        var environment = new ExecutionEnvironment(function, _options.Clock, measures, log, process, began);
        _environments[environment] = id;
        environment.OnEnd(() =>
        {
            _environments.TryRemove(environment, out _);
            _runtimeApi.Detach(id);
        });
        process.OutputDataReceived += (_, said) => log.Add(said.Data);
        process.ErrorDataReceived += (_, said) => log.Add(said.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        _runtimeApi.Attach(id, environment);
        return environment;
    }

    private async Task RunAsynchronouslyAsync(string function, JsonNode input, CancellationToken stop)
    {
        var failed = await AttemptAsync(function, input, stop);
        foreach (var pause in AsynchronousRetries)
        {
            if (!failed)
            {
                return;
            }
            await _options.Clock.DelayAsync(pause, stop);
            failed = await AttemptAsync(function, input, stop);
        }
    }

    private async Task<bool> AttemptAsync(string function, JsonNode input, CancellationToken stop)
    {
        try
        {
            return (await InvokeAsync(function, input, stop)).FunctionError is not null;
        }
        catch (AwsException refused)
        {
            _options.Log(function, $"{refused.Code}: {refused.Message}");
            return true;
        }
    }

    /// <summary>By name, by ARN or a part of it; the only version that there is may be named.</summary>
    private EnvironmentPool Find(string arnOrName)
    {
        const string marker = "function:";
        var at = arnOrName.IndexOf(marker, StringComparison.Ordinal);
        var parts = (at < 0 ? arnOrName : arnOrName[(at + marker.Length)..]).Split(':');
        var isLatest = parts.Length == 1 || parts[1] == "$LATEST";
        return (isLatest ? _functions.GetValueOrDefault(parts[0]) : null) ?? throw new AwsException(
            "ResourceNotFoundException",
            $"Function not found: {Account.Arn("lambda", $"function:{string.Join(':', parts)}")}", 404);
    }
}
