namespace BlueGreen.Sample;

/// <summary>Tells each request of a running process what it meets of the release's fault.</summary>
/// <remarks>A process knows its users by their number alone, as <see cref="Traffic"/> does.</remarks>
public sealed class FaultClock(Fault fault, TimeProvider time)
{
    private readonly Lock _gate = new();
    private readonly long _start = time.GetTimestamp();
    private long? _firstUser;

    public (TimeSpan Delay, bool Fails) Meet(string path, LiveRequest request)
    {
        var strength = Strength(request);
        return (
            Fault.Meets(request.Number, fault.SlowShare(path, strength)) ? fault.Delay * strength : TimeSpan.Zero,
            Fault.Meets(request.Number, fault.ErrorShare(path, strength)));
    }

    private double Strength(LiveRequest request)
    {
        lock (_gate)
        {
            _firstUser ??= request.IsLive ? time.GetTimestamp() : null;
            if ((fault.IsFromUsers ? _firstUser : _start) is not { } origin)
                return 0;
            var age = time.GetElapsedTime(origin);
            return fault.Strength(age, age);
        }
    }
}
