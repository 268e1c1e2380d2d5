using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Clock;
using BlueGreen.Rehearsal.Events;

namespace BlueGreen.Rehearsal.Ecs.Images;

/// <summary>The rehearsal's image registry: every push is told to the event bus, as ECR tells it.</summary>
public sealed class EcrRegistry(AwsAccount account, RehearsalClock clock, IEventBus bus)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, EcrRepository> _repositories = [];

    /// <summary>Before the slash of a repository's URI.</summary>
    internal string Host => $"{account.Id}.dkr.ecr.{account.Region}.amazonaws.com";

    /// <summary>
    /// What `docker push` does: idempotent, and each time an event ("Amazon ECR events and EventBridge").
    /// </summary>
    /// <exception cref="AwsException">The repository does not exist, or the tag is immutable and taken.</exception>
    public async Task PushAsync(LocalImage image, CancellationToken cancel) =>
        await PutAsync(image, image.Tag, LocalImage.MediaType, cancel);

    /// <summary>
    /// The image a container definition names; null when nothing of that name was pushed or is carried.
    /// </summary>
    public LocalImage? Resolve(string reference)
    {
        var parsed = ImageReference.Parse(reference);
        if (!parsed.Repository.StartsWith($"{Host}/", StringComparison.Ordinal))
            return PublicImages.Find(parsed.Repository);
        lock (_gate)
        {
            return _repositories.GetValueOrDefault(parsed.Repository[(Host.Length + 1)..])
                ?.Find(parsed.Digest, parsed.Tag)?.Content;
        }
    }

    /// <summary>The tagged images that were pushed last: several, if in the same second.</summary>
    public (DateTimeOffset PushedAt, IReadOnlyList<string> Digests) Newest(string repository) =>
        Read(repository, found => found.Images.Where(image => image.Tags.Count > 0)
            .GroupBy(image => image.PushedAt).OrderBy(second => second.Key)
            .Select(second => (second.Key, (IReadOnlyList<string>)[.. second.Select(image => image.Content.Digest)]))
            .LastOrDefault((DateTimeOffset.MinValue, [])));

    internal async Task PutAsync(LocalImage image, string? tag, string mediaType, CancellationToken cancel)
    {
        Read(image.Name, repository =>
        {
            repository.Put(image, tag, mediaType, clock.Now);
            return true;
        });
        // After the registry has the image: whoever hears the event can find it.
        await bus.PutAsync(Happened("PUSH", image.Name, image.Digest, tag, mediaType), cancel);
    }

    /// <summary>Each id that is gone is told to the event bus, as ECR tells it.</summary>
    internal async Task<IReadOnlyList<JsonObject>> RemoveAsync(
        string name, string? digest, string? tag, CancellationToken cancel)
    {
        if (Read(name, repository => repository.Remove(digest, tag)) is not var (image, gone))
            return [];
        foreach (var id in gone)
        {
            await bus.PutAsync(
                Happened("DELETE", name, image.Content.Digest, id.Text("imageTag"), image.MediaType), cancel);
        }
        return gone;
    }

    internal EcrRepository Create(string name, bool tagsAreImmutable)
    {
        lock (_gate)
        {
            if (_repositories.ContainsKey(name))
            {
                throw new AwsException(
                    "RepositoryAlreadyExistsException",
                    $"The repository with name '{name}' already exists in the registry with id '{account.Id}'");
            }
            return _repositories[name] = new EcrRepository(
                name, account.Arn("ecr", $"repository/{name}"), $"{Host}/{name}", clock.Now)
            {
                TagsAreImmutable = tagsAreImmutable,
            };
        }
    }

    internal void Delete(string name)
    {
        lock (_gate)
            _repositories.Remove(name);
    }

    /// <summary>Reads or changes one repository while nobody else does.</summary>
    internal T Read<T>(string name, Func<EcrRepository, T> read)
    {
        lock (_gate)
        {
            return _repositories.TryGetValue(name, out var repository)
                ? read(repository)
                : throw NotFound(name, account.Id);
        }
    }

    /// <summary>The repository that a call names; there is no registry but the account's own.</summary>
    internal T Of<T>(JsonObject parameters, Func<EcrRepository, T> read)
    {
        var name = parameters.RequiredText("repositoryName");
        return parameters.Text("registryId") is { } other && other != account.Id
            ? throw NotFound(name, other)
            : Read(name, read);
    }

    internal IReadOnlyList<string> Names()
    {
        lock (_gate)
            return [.. _repositories.Keys.Order(StringComparer.Ordinal)];
    }

    /// <summary>The event of AWS's documentation, with the two media types that real events also carry.</summary>
    private static BusEvent Happened(string action, string name, string digest, string? tag, string mediaType) =>
        new("aws.ecr", "ECR Image Action", new JsonObject
        {
            ["result"] = "SUCCESS",
            ["repository-name"] = name,
            ["image-digest"] = digest,
            ["action-type"] = action,
            ["image-tag"] = tag ?? "",
            ["manifest-media-type"] = mediaType,
            ["artifact-media-type"] = EcrImage.ArtifactMediaType,
        });

    private static AwsException NotFound(string name, string registryId) => new(
        "RepositoryNotFoundException",
        $"The repository with name '{name}' does not exist in the registry with id '{registryId}'");
}
