using BlueGreen.Core.Smoke;

namespace BlueGreen.Functions.Ports;

/// <summary>Sends one HTTP request; whatever goes wrong is the answer.</summary>
public interface IProbe
{
    Task<ProbeAnswer> SendAsync(ProbeRequest request, CancellationToken cancel);
}
