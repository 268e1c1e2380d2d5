using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Events;
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

    private LambdaService(LambdaOptions options, RuntimeApi runtimeApi) =>
        (_options, _runtimeApi) = (options, runtimeApi);

    public string Prefix => "lambda";

    public IReadOnlyList<FunctionStatistics> Statistics =>
        [.. _functions.Values.Select(pool => pool.Measures.SoFar).OrderBy(one => one.Name, StringComparer.Ordinal)];

    public AwsAccount Account => _options.Account;

    public static async Task<LambdaService> StartAsync(LambdaOptions options, CancellationToken cancel) =>
        new(options, await RuntimeApi.StartAsync(cancel));

    public async Task<LambdaResult> InvokeAsync(string functionArnOrName, JsonNode? payload, CancellationToken cancel)
    {
        var pool = Find(functionArnOrName);
        var requestId = $"00000000-0000-4000-a000-{Interlocked.Increment(ref _requests):x12}";
        var invocation = new Invocation(
            requestId,
            Encoding.UTF8.GetBytes(payload?.ToJsonString() ?? "null"),
            DiesOnceHandedOver: _doomed.TryRemove(pool.Function.Name, out _));
        // A caller that goes away does not stop a function, on Lambda neither.
        return await pool.InvokeAsync(invocation, _options.Clock.Work, _stop.Token).WaitAsync(cancel);
    }

    public Task<JsonObject> CallAsync(AwsCall call, CancellationToken cancel) => call.Action switch
    {
        "Invoke" => InvokeAsync(call, cancel),
        "GetFunction" => Task.FromResult(new JsonObject { ["Configuration"] = Described(call) }),
        "GetFunctionConfiguration" => Task.FromResult(Described(call)),
        "ListFunctions" => Task.FromResult(new JsonObject
        {
            ["Functions"] = new JsonArray([.. _functions.Values.Select(pool => FunctionDescription.Of(pool.Function))]),
        }),
        _ => throw AwsException.UnknownOperation(call),
    };

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

    /// <summary>Creates the function or changes it; processes of what it was before end with their event.</summary>
    public async Task PutAsync(FunctionSettings function)
    {
        FunctionCommand.Of(function);
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
        var start = FunctionCommand.Of(function, _options, _runtimeApi.AddressOf(id), id);
        var began = _options.Clock.Work.GetTimestamp();
        var process = await _starter.StartAsync(start);
        var environment = new ExecutionEnvironment(function, _options.Clock, measures, process, began);
        _environments[environment] = id;
        environment.OnEnd(() =>
        {
            _environments.TryRemove(environment, out _);
            _runtimeApi.Detach(id);
        });
        process.OutputDataReceived += (_, said) => Log(function.Name, said.Data);
        process.ErrorDataReceived += (_, said) => Log(function.Name, said.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        _runtimeApi.Attach(id, environment);
        return environment;
    }

    private void Log(string function, string? line)
    {
        if (line is not null)
        {
            _options.Log(function, line);
        }
    }

    private async Task<JsonObject> InvokeAsync(AwsCall call, CancellationToken cancel)
    {
        var function = call.Parameters.RequiredText("FunctionName");
        var payload = call.Parameters["Payload"];
        switch (call.Parameters.Text("InvocationType"))
        {
            case "Event":
                await DeliverAsync(Find(function).Function.Arn, null, payload ?? new JsonObject(), cancel);
                return new JsonObject { ["StatusCode"] = 202 };
            case "DryRun":
                Find(function);
                return new JsonObject { ["StatusCode"] = 204 };
            default:
                var result = await InvokeAsync(function, payload, cancel);
                var answer = new JsonObject
                {
                    ["StatusCode"] = 200,
                    ["ExecutedVersion"] = "$LATEST",
                    ["Payload"] = result.Payload?.DeepClone(),
                };
                if (result.FunctionError is { } error)
                {
                    answer["FunctionError"] = error;
                }
                return answer;
        }
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

    private JsonObject Described(AwsCall call) =>
        FunctionDescription.Of(Find(call.Parameters.RequiredText("FunctionName")).Function);

    /// <summary>By name, by ARN, with or without a qualifier.</summary>
    private EnvironmentPool Find(string arnOrName)
    {
        const string marker = "function:";
        var at = arnOrName.IndexOf(marker, StringComparison.Ordinal);
        var name = (at < 0 ? arnOrName : arnOrName[(at + marker.Length)..]).Split(':')[0];
        var arn = Account.Arn("lambda", $"function:{name}");
        return _functions.GetValueOrDefault(name)
            ?? throw new AwsException("ResourceNotFoundException", $"Function not found: {arn}", 404);
    }
}
