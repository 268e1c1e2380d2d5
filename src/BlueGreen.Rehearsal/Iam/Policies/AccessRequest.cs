using System.Collections.Immutable;

namespace BlueGreen.Rehearsal.Iam.Policies;

/// <summary>One question to a policy: may this be done to that, and what is known of the call besides.</summary>
/// <param name="Action">`ecs:UpdateService`.</param>
/// <param name="Resource">An ARN, or `*` where IAM knows no resource for the action.</param>
public sealed record AccessRequest(string Action, string Resource)
{
    /// <summary>Condition keys, whose names have no case, and their values.</summary>
    public ImmutableDictionary<string, ImmutableArray<string>> Context { get; init; } =
        ImmutableDictionary.Create<string, ImmutableArray<string>>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Who asks, for policies that name principals: a role's ARN, or a service's name.</summary>
    public string Principal { get; init; } = "";

    public AccessRequest With(string key, params ImmutableArray<string> values) =>
        values.IsEmpty ? this : this with { Context = Context.SetItem(key, values) };
}
