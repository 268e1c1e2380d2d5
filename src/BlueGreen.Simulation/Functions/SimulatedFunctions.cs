using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Iam;
using BlueGreen.Rehearsal.Lambda;

namespace BlueGreen.Simulation.Functions;

/// <summary>
/// AWS Lambda within one thread: warm environments, cold starts, time-outs and deaths, all on virtual time.
/// </summary>
internal sealed class SimulatedFunctions(
    AwsAccount account, FunctionGround ground, Func<FunctionCall, InvocationFate> fateOf)
    : ILambdaInvoker, IFunctionHost
{
    /// <summary>Measured of the published functions on Lambda's smallest machines, rounded.</summary>
    private static readonly TimeSpan ColdStart = TimeSpan.FromMilliseconds(400);

    private readonly SortedDictionary<string, FunctionSettings> _functions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Stack<FunctionEnvironment>> _idle = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<FunctionEnvironment>> _busy = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, FunctionStatistics> _statistics = new(StringComparer.Ordinal);
    private long _requests;
    private long _environments;

    public AwsAccount Account => account;

    public IPermissions Permissions => ground.Permissions;

    public IReadOnlyList<FunctionStatistics> Statistics => [.. _statistics.Values];

    public Task PutAsync(FunctionSettings function)
    {
        _functions[function.Name] = function;
        _idle[function.Name] = new();
        _busy.TryAdd(function.Name, []);
        _statistics.TryAdd(function.Name, new(function.Name, 0, 0, [], null));
        return Task.CompletedTask;
    }

    public Task RemoveAsync(string name)
    {
        _functions.Remove(name);
        return Task.CompletedTask;
    }

    public int KillRunning(string functionName)
    {
        var running = _busy.GetValueOrDefault(functionName, []);
        foreach (var environment in running)
        {
            environment.Life.End();
        }
        return running.Count;
    }

    public async Task<LambdaResult> InvokeAsync(string functionArnOrName, JsonNode? payload, CancellationToken cancel)
    {
        var function = Find(functionArnOrName);
        var received = JsonSerializer.SerializeToUtf8Bytes(payload);
        var fate = fateOf(new(function.Name, (int)_requests + 1));
        if (fate.RunsTwice)
        {
            _ = InvokeAsync(function, received, InvocationFate.Good);
        }
        if (fate is { Refusal: { } early, IsRefusedWhenDone: false })
        {
            throw Refused(early);
        }
        var result = await InvokeAsync(function, received, fate);
        if (fate.IsUnheard)
        {
            await new TaskCompletionSource().Task.WaitAsync(cancel);
        }
        return fate.Refusal is { } late ? throw Refused(late) : result;
    }

    private static AwsException Refused(string error) => error == "TooManyRequestsException"
        ? new(error, "Rate Exceeded.", 429)
        : new(error, "Service encountered an error, please try again.", 500);

    private async Task<LambdaResult> InvokeAsync(FunctionSettings function, byte[] received, InvocationFate fate)
    {
        var requestId = string.Create(CultureInfo.InvariantCulture, $"00000000-0000-4000-a000-{++_requests:x12}");
        ground.Log.Add("invoke", function.Name);
        var began = ground.Clock.GetUtcNow();
        var environment = await TakeAsync(function);
        try
        {
            var result = await environment.InvokeAsync(requestId, received, fate);
            ground.Log.Add("return", $"{function.Name} {result.FunctionError} {Brief(result)}");
            return result;
        }
        finally
        {
            _busy[function.Name].Remove(environment);
            if (!environment.Life.IsOver && _functions.GetValueOrDefault(function.Name) == function)
            {
                _idle[function.Name].Push(environment);
            }
            Count(function, ground.Clock.GetUtcNow() - began);
        }
    }

    /// <summary>Takes the environment before anything waits, so that two at once never get the same one.</summary>
    private async Task<FunctionEnvironment> TakeAsync(FunctionSettings function)
    {
        var isWarm = _idle[function.Name].TryPop(out var environment);
        environment ??= new FunctionEnvironment(function, ground, ++_environments);
        _busy[function.Name].Add(environment);
        if (!isWarm)
        {
            await Task.Delay(ColdStart, ground.Clock);
            var soFar = _statistics[function.Name];
            _statistics[function.Name] = soFar with
            {
                ColdStartMilliseconds = soFar.ColdStartMilliseconds.Add(ColdStart.TotalMilliseconds),
            };
        }
        return environment;
    }

    private void Count(FunctionSettings function, TimeSpan took)
    {
        var soFar = _statistics[function.Name];
        _statistics[function.Name] = soFar with
        {
            Invocations = soFar.Invocations + 1,
            GigabyteSeconds = soFar.GigabyteSeconds + (took.TotalSeconds * function.MemoryMegabytes / 1024),
        };
    }

    private static string Brief(LambdaResult result) => result.FunctionError is null
        ? "" : $"{(string?)result.Payload?["errorType"]}: {(string?)result.Payload?["errorMessage"]}";

    private FunctionSettings Find(string arnOrName)
    {
        const string marker = "function:";
        var at = arnOrName.IndexOf(marker, StringComparison.Ordinal);
        var name = (at < 0 ? arnOrName : arnOrName[(at + marker.Length)..]).Split(':')[0];
        return _functions.GetValueOrDefault(name) ?? throw new AwsException(
            "ResourceNotFoundException", $"Function not found: {account.Arn("lambda", $"function:{name}")}", 404);
    }
}
