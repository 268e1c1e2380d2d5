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
    AwsWay Aws,
    HttpMessageHandler Network,
    ICredentials Credentials,
    IPermissions Permissions,
    Func<FunctionSettings, string, LogWriter> LogOf);
