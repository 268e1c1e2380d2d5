using Amazon.Runtime.Endpoints;

namespace Amazon.Slices;

/// <summary>What decides an endpoint, in a bag by AWS's names, so that Core can compare and cache it.</summary>
internal sealed class SliceEndpointParameters : EndpointParameters
{
    public string Region { get => (string)this[nameof(Region)]; init => this[nameof(Region)] = value; }

    public string Endpoint { get => (string)this[nameof(Endpoint)]; init => this[nameof(Endpoint)] = value; }

    public bool UseDualStack { get => (bool)this[nameof(UseDualStack)]; init => this[nameof(UseDualStack)] = value; }

    public bool UseFips { get => (bool)this["UseFIPS"]; init => this["UseFIPS"] = value; }
}
