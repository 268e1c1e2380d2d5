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

    private string Host => $"{account.Id}.dkr.ecr.{account.Region}.amazonaws.com";

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

    internal async Task PutAsync(LocalImage image, string? tag, string mediaType, CancellationToken cancel)
    {
        Read(image.Name, repository =>
        {
            repository.Put(image, tag, mediaType, clock.Now);
            return true;
        });
        // After the registry has the image: whoever hears the event can find it.
        await bus.PutAsync(Pushed(image, tag, mediaType), cancel);
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
                : throw new AwsException(
                    "RepositoryNotFoundException",
                    $"The repository with name '{name}' does not exist in the registry with id '{account.Id}'");
        }
    }

    internal IReadOnlyList<string> Names()
    {
        lock (_gate)
            return [.. _repositories.Keys.Order(StringComparer.Ordinal)];
    }

    /// <summary>The event of AWS's documentation, with the two media types that real events also carry.</summary>
    private static BusEvent Pushed(LocalImage image, string? tag, string mediaType) =>
        new("aws.ecr", "ECR Image Action", new JsonObject
        {
            ["result"] = "SUCCESS",
            ["repository-name"] = image.Name,
            ["image-digest"] = image.Digest,
            ["action-type"] = "PUSH",
            ["image-tag"] = tag ?? "",
            ["manifest-media-type"] = mediaType,
            ["artifact-media-type"] = "application/vnd.oci.image.config.v1+json",
        });
}
