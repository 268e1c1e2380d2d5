using System.Collections.Immutable;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;

namespace BlueGreen.Rehearsal.Iam.Policies;

/// <summary>One statement of a policy.</summary>
/// <remarks>Source: IAM User Guide, "IAM JSON policy element reference".</remarks>
public sealed record PolicyStatement
{
    private const string Anything = "*";

    private static readonly ImmutableHashSet<string> Elements =
    [
        "Sid", "Effect", "Principal", "Action", "NotAction", "Resource", "NotResource", "Condition",
    ];

    public required bool Allows { get; init; }

    /// <summary>The actions meant, or with <see cref="ExceptActions"/> those that are not.</summary>
    public required ImmutableArray<string> Actions { get; init; }

    public required bool ExceptActions { get; init; }

    public required ImmutableArray<string> Resources { get; init; }

    public required bool ExceptResources { get; init; }

    /// <summary>Empty in a role's own policy, where the role is the principal.</summary>
    public required ImmutableArray<string> Principals { get; init; }

    internal ImmutableArray<PolicyCondition> Conditions { get; init; } = [];

    internal static PolicyStatement Parse(JsonObject source, PolicyKind kind)
    {
        if (source.FirstOrDefault(element => !Elements.Contains(element.Key)).Key is { } unknown)
        {
            throw PolicyDocument.Malformed($"The rehearsal does not imitate the policy element {unknown}.");
        }
        var effect = source.Text("Effect");
        if (effect is not ("Allow" or "Deny"))
        {
            throw PolicyDocument.Malformed($"A statement's Effect is {effect ?? "missing"}; IAM knows Allow and Deny.");
        }
        return new()
        {
            Allows = effect == "Allow",
            Actions = Either(source, "Action", "NotAction", Action) ?? throw PolicyDocument.Malformed(
                "A statement needs either Action or NotAction."),
            ExceptActions = source.ContainsKey("NotAction"),
            Resources = Either(source, "Resource", "NotResource", Literal)
                ?? (kind == PolicyKind.Resource ? [Anything] : throw PolicyDocument.Malformed(
                    "A role's statement needs either Resource or NotResource.")),
            ExceptResources = source.ContainsKey("NotResource"),
            Principals = PrincipalsOf(source, kind),
            Conditions = PolicyCondition.Parse(source["Condition"] as JsonObject ?? []),
        };
    }

    /// <summary>Null where the statement does not speak of the request.</summary>
    internal PolicyDecision.Allow? Match(AccessRequest request)
    {
        // Most statements speak of other actions, so nothing else is asked of them.
        return Match(Actions, ExceptActions, request.Action, PolicyPattern.MatchesAction) is { } action
            && Match(Resources, ExceptResources, request.Resource, PolicyPattern.Matches) is { } resource
            && (Principals.IsEmpty || Principals.Any(one => one == Anything || one == request.Principal))
            && Conditions.All(condition => condition.Holds(request))
                ? new(action, resource)
                : null;
    }

    /// <summary>The pattern that decided; with `Not...` the first of those that did not match.</summary>
    private static string? Match(
        ImmutableArray<string> patterns, bool except, string text, Func<string, string, bool> matches)
    {
        foreach (var pattern in patterns)
        {
            if (matches(pattern, text))
            {
                return except ? null : pattern;
            }
        }
        return except ? patterns[0] : null;
    }

    private static ImmutableArray<string>? Either(
        JsonObject source, string element, string exception, Func<string, string> read) =>
        (source[element], source[exception]) switch
        {
            (null, null) => null,
            ({ } wanted, null) => [.. Many(wanted).Select(read)],
            (null, { } unwanted) => [.. Many(unwanted).Select(read)],
            _ => throw PolicyDocument.Malformed($"A statement has {element} and {exception}; IAM takes one of them."),
        };

    private static string Action(string pattern) =>
        pattern == Anything || pattern.Contains(':', StringComparison.Ordinal)
        ? pattern
        : throw PolicyDocument.Malformed($"The action {pattern} names no service; expected `service:Action`.");

    /// <summary>IAM would put the caller's own values into `${...}`; the rehearsal refuses to guess them.</summary>
    internal static string Literal(string text) => text.Contains("${", StringComparison.Ordinal)
        ? throw PolicyDocument.Malformed($"The rehearsal does not imitate policy variables, as in {text}.")
        : text;

    private static ImmutableArray<string> PrincipalsOf(JsonObject source, PolicyKind kind)
    {
        ImmutableArray<string> named = source["Principal"] switch
        {
            null => [],
            JsonObject kinds => [.. kinds.SelectMany(one => Many(one.Value))],
            var anyone => [anyone.ToString()],
        };
        return named.IsEmpty == (kind == PolicyKind.Identity)
            ? named
            : throw PolicyDocument.Malformed(kind == PolicyKind.Identity
                ? "A role's own policy names no Principal."
                : "A resource's policy needs a Principal in every statement.");
    }

    private static IEnumerable<string> Many(JsonNode? oneOrMore) => oneOrMore switch
    {
        null => [],
        JsonArray list => list.Select(item => item!.ToString()),
        var one => [one.ToString()],
    };
}
