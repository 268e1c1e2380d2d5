namespace BlueGreen.Sample;

/// <summary>
/// Tells production traffic from smoke tests and probes, which never come so many in so short a time.
/// </summary>
public sealed class Traffic(TimeProvider time)
{
    /// <summary>
    /// Requests of the page within one window. Smoke and probes send a handful, production dozens per task.
    /// </summary>
    public const int LiveFrom = 20;

    private static readonly TimeSpan Window = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private long _windowStart = time.GetTimestamp();
    private int _inWindow;
    private int _inWindowBefore;
    private int _total;

    public LiveRequest Count()
    {
        lock (_gate)
        {
            var elapsed = time.GetElapsedTime(_windowStart);
            if (elapsed >= Window)
            {
                _inWindowBefore = elapsed < 2 * Window ? _inWindow : 0;
                _inWindow = 0;
                _windowStart = time.GetTimestamp();
            }
            _inWindow++;
            return new LiveRequest(_total++, Math.Max(_inWindow, _inWindowBefore) >= LiveFrom);
        }
    }
}
