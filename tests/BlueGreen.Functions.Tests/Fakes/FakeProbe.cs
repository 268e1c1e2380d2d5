using System.Collections.Concurrent;
using System.Collections.Immutable;
using BlueGreen.Core.Smoke;
using BlueGreen.Functions.Ports;

namespace BlueGreen.Functions.Tests.Fakes;

/// <summary>An application that answers as a test says.</summary>
internal sealed class FakeProbe : IProbe
{
    public ConcurrentBag<ProbeRequest> Requests { get; } = [];

    public Func<ProbeRequest, ProbeAnswer> Answer { get; set; } = _ => Of(200, "v2");

    public Task<ProbeAnswer> SendAsync(ProbeRequest request, CancellationToken cancel)
    {
        Requests.Add(request);
        return Task.FromResult(Answer(request));
    }

    public static ProbeAnswer Of(int status, string version) => new(
        status, ImmutableDictionary<string, string>.Empty.Add("X-Version", version), "", 12, null);
}
