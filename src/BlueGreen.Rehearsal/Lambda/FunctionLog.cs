using System.Globalization;
using System.Text;
using BlueGreen.Rehearsal.Logs;
using BlueGreen.Rehearsal.Template;

namespace BlueGreen.Rehearsal.Lambda;

/// <summary>One process's log stream: its own lines, and Lambda's around each event.</summary>
internal sealed class FunctionLog
{
    /// <summary>What `Invoke` answers of the log when asked to ("Invoke", API reference, `X-Amz-Log-Result`).</summary>
    private const int TailBytesMax = 4096;

    private readonly Lock _lock = new();
    private readonly List<string> _lines = [];
    private readonly FunctionSettings _function;
    private readonly LambdaOptions _options;
    private readonly LogWriter? _writer;

    /// <param name="process">What no two processes of a rehearsal share.</param>
    public FunctionLog(FunctionSettings function, LambdaOptions options, string process)
    {
        (_function, _options) = (function, options);
        var day = options.Clock.Now.UtcDateTime.ToString("yyyy'/'MM'/'dd", CultureInfo.InvariantCulture);
        Stream = $"{day}/[$LATEST]{StableId.Of($"{function.Arn}/{process}", 32)}";
        _writer = options.Gateway is { } gateway
            ? new(gateway, options.Clock, new(function.RoleArn) { Session = function.Name }, function.LogGroup, Stream)
            : null;
    }

    /// <summary>As the function sees it in `AWS_LAMBDA_LOG_STREAM_NAME`.</summary>
    public string Stream { get; }

    /// <summary>What the process printed.</summary>
    public void Add(string? line)
    {
        if (line is not null)
        {
            _options.Log(_function.Name, line);
            Write([line]);
        }
    }

    public void Start(string requestId)
    {
        lock (_lock)
        {
            _lines.Clear();
        }
        Write(PlatformLines.Start(_function, requestId, _options.Clock.Now));
    }

    /// <summary>Answers the end of what was logged since the start, at most 4 KB of it.</summary>
    public string End(InvocationReport report)
    {
        Write(PlatformLines.End(_function, report, _options.Clock.Now));
        lock (_lock)
        {
            var bytes = Encoding.UTF8.GetBytes(string.Concat(_lines.Select(line => $"{line}\n")));
            return Encoding.UTF8.GetString(bytes.AsSpan(Math.Max(0, bytes.Length - TailBytesMax)));
        }
    }

    /// <summary>Completes when CloudWatch Logs has everything, or has refused it.</summary>
    public Task WrittenAsync() => _writer?.WrittenAsync() ?? Task.CompletedTask;

    private void Write(IEnumerable<string> lines)
    {
        lock (_lock)
        {
            foreach (var line in lines)
            {
                _lines.Add(line);
                _writer?.Write(line);
            }
        }
    }
}
