using System.Collections.Immutable;
using BlueGreen.Cli.Rehearse.Observation;
using BlueGreen.Cli.Remote;
using BlueGreen.Rehearsal;
using BlueGreen.Rehearsal.Ecs.Images;
using BlueGreen.Rehearsal.Lambda;
using BlueGreen.Rehearsal.LoadBalancing;
using BlueGreen.Rehearsal.Traffic;

namespace BlueGreen.Cli.Rehearse;

/// <summary>
/// Who plays in a rehearsal: processes and sockets, or their simulation. Stories do not see the difference.
/// </summary>
public sealed record RehearsalCast
{
    public required RehearsedAws Aws { get; init; }

    public required IFunctionHost Functions { get; init; }

    public required Installation Installation { get; init; }

    public required Witness Witness { get; init; }

    public required CallWatch Calls { get; init; }

    /// <summary>The sample image of this name.</summary>
    public required Func<string, LocalImage> LoadImage { get; init; }

    /// <summary>Users of this listener, so many a second, whom these versions may answer.</summary>
    public required Func<Listener, double, ImmutableHashSet<string>, ITraffic> StartTraffic { get; init; }
}
