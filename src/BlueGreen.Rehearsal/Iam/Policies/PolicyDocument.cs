using System.Collections.Immutable;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;

namespace BlueGreen.Rehearsal.Iam.Policies;

/// <summary>A policy, read when it is made, so that what the rehearsal cannot judge is refused there by name.</summary>
/// <param name="Source">As it was written, for those who ask for it.</param>
public sealed record PolicyDocument(JsonObject Source, ImmutableArray<PolicyStatement> Statements)
{
    public static readonly PolicyDocument Empty = new([], []);

    /// <summary>What a role or a user may do: statements with resources, without principals.</summary>
    /// <exception cref="AwsException">`MalformedPolicyDocument`: wrong, or with something not imitated.</exception>
    public static PolicyDocument OfIdentity(JsonObject source) => Parse(source, PolicyKind.Identity);

    /// <summary>Who may use a resource, or assume a role: statements with principals.</summary>
    /// <exception cref="AwsException">As with <see cref="OfIdentity"/>.</exception>
    public static PolicyDocument OfResource(JsonObject source) => Parse(source, PolicyKind.Resource);

    internal static AwsException Malformed(string problem) => new("MalformedPolicyDocument", problem);

    private static PolicyDocument Parse(JsonObject source, PolicyKind kind)
    {
        if (source.Text("Version") is not (null or "2012-10-17" or "2008-10-17"))
        {
            throw Malformed($"The policy's Version is {source.Text("Version")}; IAM knows 2012-10-17 and 2008-10-17.");
        }
        var statements = source["Statement"] switch
        {
            JsonArray list => [.. list.OfType<JsonObject>()],
            JsonObject only => new[] { only },
            _ => throw Malformed("The policy has no Statement."),
        };
        return new((JsonObject)source.DeepClone(),
            [.. statements.Select(statement => PolicyStatement.Parse(statement, kind))]);
    }
}

/// <summary>What a policy is attached to.</summary>
internal enum PolicyKind
{
    /// <summary>A role.</summary>
    Identity,

    /// <summary>A repository, a queue, or a role that is to be assumed.</summary>
    Resource,
}
