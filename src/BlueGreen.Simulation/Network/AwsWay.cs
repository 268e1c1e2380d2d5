using BlueGreen.Rehearsal.Aws.Wire;

namespace BlueGreen.Simulation.Network;

/// <summary>How a request of an AWS client gets to the rehearsal and an answer back.</summary>
/// <exception cref="HttpRequestException">Neither, or only the request.</exception>
internal delegate Task<WireResponse> AwsWay(WireRequest request, CancellationToken cancel);
