using System.Collections.Immutable;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Clock;
using BlueGreen.Rehearsal.Iam;

namespace BlueGreen.Rehearsal.Lambda;

/// <summary>What functions run among: account, keys, the AWS they call, and who reads their output.</summary>
public sealed record LambdaOptions(AwsAccount Account, RehearsalClock Clock, ICredentials Credentials, Uri EndpointUrl)
{
    /// <summary>Variables by which functions resolve names; see the load balancer's name proxy.</summary>
    public IReadOnlyDictionary<string, string> Network { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>What Lambda itself may do as the functions' roles.</summary>
    public IPermissions Permissions { get; init; } = NoPermissions.Instance;

    /// <summary>Where CloudWatch Logs is; null where nobody keeps what functions print.</summary>
    public IAwsGateway? Gateway { get; init; }

    /// <summary>Receives a function's name and one line that it printed.</summary>
    public Action<string, string> Log { get; init; } = (_, _) => { };
}
