using Amazon.Runtime;

namespace BlueGreen.Functions.Aws;

/// <summary>
/// One thing that every AWS client is told before it is made; all that are registered apply, in order.
/// </summary>
public delegate void ClientSetup(ClientConfig config);
