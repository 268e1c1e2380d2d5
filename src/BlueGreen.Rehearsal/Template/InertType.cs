using System.Collections.Immutable;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;

namespace BlueGreen.Rehearsal.Template;

/// <summary>
/// A resource type that only has to exist: what its physical id looks like, and which attributes it answers.
/// </summary>
internal sealed record InertType(
    string Type,
    Func<ResourceRequest, string> PhysicalId,
    ImmutableDictionary<string, Func<ResourceRequest, string, JsonNode?>> Attributes)
{
    /// <summary>Hex digits after the prefix of an EC2 id (EC2 User Guide, "Resource IDs").</summary>
    private const int IdDigits = 17;

    /// <summary>An EC2 style id, e.g. `vpc-0123456789abcdef0`.</summary>
    public static InertType Numbered(string type, string prefix) => Computed(type, request => NewId(request, prefix));

    /// <summary>Known by a name of its own (the property's, or a generated one), as `Ref` spells it.</summary>
    public static InertType Named(string type, string property, Func<string, string>? spelled = null) =>
        Computed(type, request =>
            (request.Properties.Text(property) ?? request.DefaultName) is var name && spelled is null
                ? name
                : spelled(name));

    public static InertType Computed(string type, Func<ResourceRequest, string> physicalId) => new(
        type, physicalId, ImmutableDictionary<string, Func<ResourceRequest, string, JsonNode?>>.Empty);

    /// <summary>The attributes that answer the physical id.</summary>
    public InertType Self(params string[] names) => With(names, _ => (_, physicalId) => physicalId);

    /// <summary>The attributes that answer the property of the same name.</summary>
    public InertType Copied(params string[] names) =>
        With(names, name => (request, _) => request.Properties[name]?.DeepClone());

    /// <summary>An attribute that answers an id of its own.</summary>
    public InertType Own(string name, string prefix) => With([name], _ => (request, _) => NewId(request, prefix));

    public InertType Answers(string name, Func<string, JsonNode> fromPhysicalId) =>
        With([name], _ => (_, physicalId) => fromPhysicalId(physicalId));

    private InertType With(string[] names, Func<string, Func<ResourceRequest, string, JsonNode?>> answer) =>
        this with { Attributes = Attributes.AddRange(names.Select(name => KeyValuePair.Create(name, answer(name)))) };

    private static string NewId(ResourceRequest request, string prefix) =>
        prefix + StableId.Of($"{prefix}{request.DefaultName}", IdDigits);
}
