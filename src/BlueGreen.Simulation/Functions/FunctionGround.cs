using Amazon.Runtime;
using BlueGreen.Rehearsal.Iam;
using BlueGreen.Rehearsal.Lambda;
using BlueGreen.Rehearsal.Logs;
using BlueGreen.Simulation.Network;

namespace BlueGreen.Simulation.Functions;

/// <summary>What every simulated function stands on.</summary>
internal sealed record FunctionGround(
    TimeProvider Clock,
    SimulationLog Log,
    Random Chance,
    Travel Travel,
    HttpMessageHandler Aws,
    HttpMessageHandler Network,
    ICredentials Credentials,
    IPermissions Permissions,
    string Region,
    Func<FunctionSettings, string, LogWriter> LogOf)
{
    public ImmutableCredentials CredentialsOf(string roleArn, string function)
    {
        var keys = Credentials.IssueFor(roleArn, function);
        return new ImmutableCredentials(keys.AccessKeyId, keys.SecretAccessKey, keys.SessionToken);
    }
}
