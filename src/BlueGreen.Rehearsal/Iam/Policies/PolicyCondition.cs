using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace BlueGreen.Rehearsal.Iam.Policies;

/// <summary>One key of a `Condition`: an operator, and the values of which one must do.</summary>
internal sealed record PolicyCondition(
    ConditionOperator Operator, string Key, ImmutableArray<string> Values)
{
    /// <exception cref="Aws.AwsException">An operator or a key that cannot be judged here, by its name.</exception>
    public static ImmutableArray<PolicyCondition> Parse(JsonObject conditions) =>
    [
        .. from test in conditions
           from key in test.Value as JsonObject
               ?? throw PolicyDocument.Malformed($"The condition {test.Key} holds no keys.")
           select new PolicyCondition(
               ConditionOperator.Parse(test.Key),
               ConditionKeys.IsProvided(key.Key) ? key.Key : throw PolicyDocument.Malformed(
                   $"The rehearsal provides no condition key {key.Key}, so it cannot judge {test.Key} of it."),
               ValuesOf(key.Value)),
    ];

    public bool Holds(AccessRequest request) =>
        Operator.Holds(Values, request.Context.TryGetValue(Key, out var given) ? given : []);

    private static ImmutableArray<string> ValuesOf(JsonNode? oneOrMore) => oneOrMore switch
    {
        JsonArray list => [.. list.Select(item => PolicyStatement.Literal(item!.ToString()))],
        null => [],
        var one => [PolicyStatement.Literal(one.ToString())],
    };
}
