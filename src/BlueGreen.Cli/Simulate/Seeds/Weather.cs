using System.Collections.Immutable;
using System.Globalization;
using BlueGreen.Cli.Simulate.Faults;

namespace BlueGreen.Cli.Simulate.Seeds;

/// <summary>How often something goes wrong at each kind of place in a seed's story, and its storms.</summary>
internal sealed record Weather
{
    private static readonly string[] s_services =
        ["/elasticloadbalancing:", "/ecs:", "/dynamodb:", "/ecr:", "/states:", "/cloudwatch:", "/events:"];

    private static readonly string[] s_functions =
        ["resolve-colour", "deploy-idle", "smoke", "switch", "watch", "rollback", "retire"];

    public required double CallShare { get; init; }

    public required double InvocationShare { get; init; }

    public required double DeliveryShare { get; init; }

    public required double StateShare { get; init; }

    public required ImmutableArray<Storm> Storms { get; init; }

    /// <summary>A third of all seeds has fair weather, so that what people do is seen on its own, too.</summary>
    public static Weather Draw(Random chance, TimeSpan length)
    {
        var roughness = chance.Any(0, 0, 1, 1, 1, 4);
        var storms = chance.Any(0, 0, 0, 1, 1, 2);
        return new()
        {
            CallShare = 0.004 * roughness,
            InvocationShare = 0.006 * roughness,
            DeliveryShare = 0.02 * roughness,
            StateShare = 0.002 * roughness,
            Storms = [.. Enumerable.Range(0, storms).Select(_ => DrawStorm(chance, length))],
        };
    }

    public double ShareAt(SiteKind kind) => kind switch
    {
        SiteKind.Call => CallShare,
        SiteKind.Invocation => InvocationShare,
        SiteKind.Delivery => DeliveryShare,
        _ => StateShare,
    };

    /// <summary>For whoever reads the log.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"of calls {CallShare:P1} fail, of invocations {InvocationShare:P1}, of events {DeliveryShare:P1}, "
        + $"at states {StateShare:P1}; storms: {(Storms.IsEmpty ? "none" : string.Join(' ', Storms))}");

    private static Storm DrawStorm(Random chance, TimeSpan length)
    {
        var from = chance.Between(TimeSpan.Zero, length);
        var until = from + chance.Between(TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(12));
        var share = chance.Any(0.2, 0.5, 0.9, 1.0);
        return chance.Next(4) switch
        {
            0 => new(
                from, until, SiteKind.Invocation, chance.Any(s_functions),
                chance.Any(FaultKind.Hangs, FaultKind.Throttled, FaultKind.FailedBefore, FaultKind.FailedAfter), share),
            1 => new(
                from, until, SiteKind.Delivery, "",
                chance.Any(FaultKind.EventLost, FaultKind.EventDoubled, FaultKind.EventLateMinute), share),
            _ => new(
                from, until, SiteKind.Call, chance.Any(s_services),
                chance.Any(
                    FaultKind.Throttled, FaultKind.FailedBefore, FaultKind.FailedAfter, FaultKind.AnswerLost,
                    FaultKind.ConnectionReset, FaultKind.Denied), share),
        };
    }
}
