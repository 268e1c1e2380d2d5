using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;

namespace BlueGreen.Rehearsal.Ecs.Images;

/// <summary>One repository and its images, found by digest or by tag.</summary>
internal sealed class EcrRepository(string name, string arn, string uri, DateTimeOffset createdAt)
{
    private readonly Dictionary<string, EcrImage> _images = [];

    public string Name { get; } = name;

    public string Arn { get; } = arn;

    public string Uri { get; } = uri;

    /// <summary>The account, which is in the ARN.</summary>
    public string RegistryId => Arn.Split(':')[4];

    public DateTimeOffset CreatedAt { get; } = createdAt;

    public bool TagsAreImmutable { get; set; }

    public IEnumerable<EcrImage> Images => _images.Values;

    /// <summary>Null when there is none, and when a tag and a digest are both given but disagree.</summary>
    public EcrImage? Find(string? digest, string? tag) => _images.Values.FirstOrDefault(image =>
        (digest is not null || tag is not null)
        && (digest is null || image.Content.Digest == digest)
        && (tag is null || image.Tags.Contains(tag)));

    /// <summary>Stores the image and moves the tag to it.</summary>
    public void Put(LocalImage content, string? tag, string mediaType, DateTimeOffset now)
    {
        if (tag is not null && TagsAreImmutable && Find(null, tag) is { } holder
            && holder.Content.Digest != content.Digest)
        {
            throw new AwsException(
                "ImageTagAlreadyExistsException",
                $"The image tag '{tag}' already exists in the '{Name}' repository and cannot be overwritten because "
                + "the repository is immutable.");
        }
        if (!_images.TryGetValue(content.Digest, out var image))
            _images[content.Digest] = image = new EcrImage(content);
        image.MediaType = mediaType;
        // In whole seconds, as in every example of DescribeImages.
        image.PushedAt = DateTimeOffset.FromUnixTimeSeconds(now.ToUnixTimeSeconds());
        if (tag is null)
            return;
        foreach (var other in _images.Values)
            other.Tags.Remove(tag);
        image.Tags.Add(tag);
    }

    /// <summary>
    /// Removes the image that the digest names, or only the tag and, with its last tag, its image.
    /// </summary>
    /// <returns>The image, and the ids that are gone; null when there is no such image.</returns>
    public (EcrImage Image, IReadOnlyList<JsonObject> Gone)? Remove(string? digest, string? tag)
    {
        if (Find(digest, tag) is not { } image)
            return null;
        IReadOnlyList<JsonObject> gone = tag is null ? [.. image.Ids()] : [image.Id(tag)];
        if (tag is not null)
            image.Tags.Remove(tag);
        if (tag is null || image.Tags.Count == 0)
            _images.Remove(image.Content.Digest);
        return (image, gone);
    }
}
