using System.Globalization;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;

namespace BlueGreen.Rehearsal.Ecs.Definitions;

/// <summary>Every family's revisions, found by ARN, `family:revision`, or `family` (its latest ACTIVE one).</summary>
/// <remarks>Not thread-safe: whoever holds the state's gate may use it.</remarks>
internal sealed class TaskDefinitions(AwsAccount account)
{
    private readonly Dictionary<string, List<TaskDefinition>> _families = [];

    public IEnumerable<TaskDefinition> All => _families
        .OrderBy(family => family.Key, StringComparer.Ordinal)
        .SelectMany(family => family.Value);

    /// <exception cref="AwsException">`ClientException`: no family, or no usable container definitions.</exception>
    public TaskDefinition Register(JsonObject parameters, DateTimeOffset now, string by)
    {
        var body = (JsonObject)parameters.DeepClone();
        var tags = body["tags"] as JsonArray ?? [];
        body.Remove("tags");
        var family = body.Text("family") ?? throw new AwsException("ClientException", "Family can not be blank.");
        if (!body.Objects("containerDefinitions").Any())
            throw new AwsException("ClientException", "Container list cannot be empty.");
        if (body.Objects("containerDefinitions").Any(container => container.Text("image") is null))
            throw new AwsException("ClientException", "Container.image should not be null or empty.");
        if (body.Objects("containerDefinitions").Any(container => container.Text("name") is null))
            throw new AwsException("ClientException", "Container.name should not be null or empty.");
        if (!_families.TryGetValue(family, out var revisions))
            _families[family] = revisions = [];
        // Revisions are never reused, so the count of all that ever were is the last number.
        var revision = revisions.Count + 1;
        var arn = account.Arn("ecs", $"task-definition/{family}:{revision}");
        var definition = new TaskDefinition(family, revision, arn, body, (JsonArray)tags.DeepClone(), now, by);
        revisions.Add(definition);
        return definition;
    }

    /// <param name="then">When a family's newest revision is looked for; now when null.</param>
    public TaskDefinition? Find(string reference, DateTimeOffset? then = null)
    {
        var name = reference[(reference.LastIndexOf('/') + 1)..];
        var colon = name.LastIndexOf(':');
        var revisions = _families.GetValueOrDefault(colon < 0 ? name : name[..colon]);
        if (colon < 0)
            return revisions?.LastOrDefault(
                definition => then is { } time ? definition.WasActive(time) : definition.IsActive);
        return int.TryParse(name[(colon + 1)..], CultureInfo.InvariantCulture, out var revision)
            ? revisions?.ElementAtOrDefault(revision - 1)
            : null;
    }

    /// <summary>
    /// What a service may be given: an INACTIVE revision runs on where it runs, but starts nothing new.
    /// </summary>
    public TaskDefinition Usable(string reference)
    {
        var definition = Find(reference) ?? throw new AwsException("ClientException", "TaskDefinition not found.");
        return definition.IsActive
            ? definition
            : throw new AwsException("ClientException", "TaskDefinition is inactive");
    }
}
