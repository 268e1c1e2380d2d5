using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Clock;
using BlueGreen.Rehearsal.Iam;
using BlueGreen.Rehearsal.Processes;

namespace BlueGreen.Rehearsal.Lambda;

/// <summary>AWS Lambda: functions as real processes, fed by the Runtime API.</summary>
public sealed class LambdaService : ILambdaInvoker, IAwsService, IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, FunctionPool> _functions = new(StringComparer.Ordinal);
    private readonly ProcessStarter _starter = new();
    private readonly LambdaLedger _ledger = new();
    private readonly AwsAccount _account;
    private readonly RehearsalClock _clock;
    private readonly RuntimeApi _api;
    private readonly FunctionEnvironment _environment;
    private readonly Action<string, string> _log;
    private long _requests;

    private LambdaService(
        AwsAccount account, RehearsalClock clock, RuntimeApi api, FunctionEnvironment environment,
        Action<string, string> log) =>
        (_account, _clock, _api, _environment, _log) = (account, clock, api, environment, log);

    public string Prefix => "lambda";

    public LambdaStatistics Statistics => _ledger.Read();

    /// <param name="endpoint">Where the functions' AWS clients call.</param>
    /// <param name="network">Variables by which they resolve names; see the load balancer's name proxy.</param>
    /// <param name="log">Told of every line that a function writes, with the function's name.</param>
    public static async Task<LambdaService> StartAsync(
        AwsAccount account, RehearsalClock clock, ICredentials credentials, Uri endpoint,
        IReadOnlyDictionary<string, string> network, Action<string, string> log, CancellationToken cancel) => new(
            account, clock, await RuntimeApi.StartAsync(cancel), new(credentials, account.Region, endpoint, network), log);

    public string ArnOf(string name) => _account.Arn("lambda", $"function:{name}");

    /// <summary>New code or settings are for new processes; the old ones finish what they serve.</summary>
    public void Put(FunctionConfiguration function) =>
        _functions[function.Name] = new(function, _environment, _api, _starter, _ledger, _log);

    public void Remove(string name) => _functions.TryRemove(name, out _);

    public Task<LambdaResult> InvokeAsync(string functionArnOrName, JsonNode? payload, CancellationToken cancel)
    {
        var pool = Find(functionArnOrName);
        var requestId = $"00000000-0000-4000-8000-{Interlocked.Increment(ref _requests):x12}";
        var deadline = _clock.Work.GetUtcNow() + pool.Function.Timeout;
        return pool.InvokeAsync(
            new(requestId, pool.Function.Arn, payload?.ToJsonString() ?? "null", deadline), _clock.Work, cancel);
    }

    /// <summary>As when the machine under a function fails: its process is gone in mid-call.</summary>
    public int KillBusy(string functionArnOrName) => Find(functionArnOrName).KillBusy();

    public async Task<JsonObject> CallAsync(AwsCall call, CancellationToken cancel) => call.Action switch
    {
        "Invoke" => await InvokeAsync(call, cancel),
        "GetFunction" => new() { ["Configuration"] = Describe(Find(call.Parameters.RequiredText("FunctionName"))) },
        "ListFunctions" => new()
        {
            ["Functions"] = new JsonArray([.. _functions.Values.OrderBy(one => one.Function.Name).Select(Describe)]),
        },
        _ => throw AwsException.UnknownOperation(call),
    };

    public async ValueTask DisposeAsync()
    {
        var left = _functions.Values.SelectMany(pool => pool.All).ToList();
        left.ForEach(environment => environment.Kill());
        await Task.WhenAll(left.Select(environment => environment.Exited));
        await _api.DisposeAsync();
        _starter.Close();
    }

    private async Task<JsonObject> InvokeAsync(AwsCall call, CancellationToken cancel)
    {
        var result = await InvokeAsync(call.Parameters.RequiredText("FunctionName"), call.Parameters["Payload"], cancel);
        var answer = new JsonObject
        {
            ["StatusCode"] = 200,
            ["ExecutedVersion"] = "$LATEST",
            ["Payload"] = result.Payload?.DeepClone(),
        };
        if (result.FunctionError is { } error)
            answer["FunctionError"] = error;
        return answer;
    }

    private FunctionPool Find(string functionArnOrName)
    {
        const string Marker = ":function:";
        var at = functionArnOrName.IndexOf(Marker, StringComparison.Ordinal);
        var name = (at < 0 ? functionArnOrName : functionArnOrName[(at + Marker.Length)..]).Split(':')[0];
        return _functions.GetValueOrDefault(name)
            ?? throw new AwsException("ResourceNotFoundException", $"Function not found: {ArnOf(name)}", 404);
    }

    private static JsonObject Describe(FunctionPool pool) => new()
    {
        ["FunctionName"] = pool.Function.Name,
        ["FunctionArn"] = pool.Function.Arn,
        ["Runtime"] = pool.Function.Runtime,
        ["Role"] = pool.Function.RoleArn,
        ["Handler"] = pool.Function.Handler,
        ["Timeout"] = pool.Function.TimeoutSeconds,
        ["MemorySize"] = pool.Function.MemoryMegabytes,
        ["State"] = "Active",
        ["LastUpdateStatus"] = "Successful",
    };
}
