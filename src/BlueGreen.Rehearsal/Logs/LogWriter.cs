using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Clock;

namespace BlueGreen.Rehearsal.Logs;

/// <summary>
/// Carries the lines of one process into its stream, as whoever runs it. A line that is refused is lost: no
/// process ever fails or waits for its log.
/// </summary>
/// <remarks>Lines that come while others are on their way follow together, in order.</remarks>
public sealed class LogWriter(
    IAwsGateway gateway, RehearsalClock clock, Caller caller, string group, string stream)
{
    /// <summary>The most events of one call ("PutLogEvents", API reference).</summary>
    private const int BatchMax = 10_000;

    private readonly Lock _lock = new();
    private readonly List<(DateTimeOffset At, string Message)> _waiting = [];
    private bool _streamExists;
    private Promise<bool>? _writing;

    public void Write(string message)
    {
        lock (_lock)
        {
            _waiting.Add((clock.Now, message));
            if (_writing is not null)
            {
                return;
            }
            _writing = new(clock.Work);
        }
        _ = DrainAsync();
    }

    /// <summary>Completes when everything that was written so far has arrived, or is lost.</summary>
    public Task WrittenAsync()
    {
        lock (_lock)
        {
            return _writing?.Task ?? Task.CompletedTask;
        }
    }

    /// <exception cref="AwsException">The stream cannot be made, or not by this role.</exception>
    public async Task CreateStreamAsync(CancellationToken cancel)
    {
        await gateway.CallAsync(
            Call("CreateLogStream", new() { ["logGroupName"] = group, ["logStreamName"] = stream }), cancel);
        _streamExists = true;
    }

    private async Task DrainAsync()
    {
        while (Take() is { Count: > 0 } batch)
        {
            await SendAsync(batch);
        }
    }

    private List<(DateTimeOffset At, string Message)> Take()
    {
        lock (_lock)
        {
            var batch = _waiting.Take(BatchMax).ToList();
            _waiting.RemoveRange(0, batch.Count);
            if (batch.Count == 0)
            {
                _writing!.TryGive(true);
                _writing = null;
            }
            return batch;
        }
    }

    private async Task SendAsync(List<(DateTimeOffset At, string Message)> batch)
    {
        try
        {
            if (!_streamExists)
            {
                await CreateStreamAsync(CancellationToken.None);
            }
            var events = batch.Select(line => (JsonNode)new JsonObject
            {
                ["timestamp"] = line.At.ToUnixTimeMilliseconds(),
                ["message"] = line.Message,
            });
            await gateway.CallAsync(
                Call("PutLogEvents", new()
                {
                    ["logGroupName"] = group,
                    ["logStreamName"] = stream,
                    ["logEvents"] = new JsonArray([.. events]),
                }),
                CancellationToken.None);
        }
        catch (AwsException)
        {
            // Lambda and the awslogs driver tell nobody either.
        }
    }

    private AwsCall Call(string action, JsonObject parameters) => new("logs", action, parameters, caller);
}
