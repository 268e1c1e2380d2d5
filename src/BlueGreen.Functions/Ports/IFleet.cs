using BlueGreen.Core.Deploying;

namespace BlueGreen.Functions.Ports;

/// <summary>The container service: one service and one task definition family a colour.</summary>
public interface IFleet
{
    Task<FleetState> ReadAsync(string cluster, string service, CancellationToken cancel);

    /// <param name="definition">A revision's ARN.</param>
    Task<TaskShape> ReadShapeAsync(string definition, string container, CancellationToken cancel);

    /// <summary>The family's newest active revision; null when it has none.</summary>
    Task<TaskShape?> FindNewestAsync(string family, string container, CancellationToken cancel);

    /// <summary>The revision registered before this one; null when there is none, or it is not active.</summary>
    Task<TaskShape?> FindBeforeAsync(string definition, string container, CancellationToken cancel);

    /// <summary>Copies a revision into a family with another image and other tags; answers the new ARN.</summary>
    Task<string> RegisterAsync(NewRevision revision, CancellationToken cancel);

    /// <summary>Nothing happens to a revision that is gone already.</summary>
    Task DeregisterAsync(string definition, CancellationToken cancel);

    /// <summary>Changes only what is given.</summary>
    Task UpdateAsync(string cluster, string service, string? definition, int? desired, CancellationToken cancel);

    Task<IReadOnlyList<StoppedTask>> ReadStoppedTasksAsync(string cluster, string service, CancellationToken cancel);
}

/// <summary>A revision to be registered.</summary>
/// <param name="Source">The ARN of the revision whose shape it takes.</param>
public sealed record NewRevision(
    string Source, string Family, string Container, string Image, IReadOnlyDictionary<string, string> Tags);
