using BlueGreen.Rehearsal.Aws;

namespace BlueGreen.Rehearsal.DynamoDb.Expressions;

/// <summary>
/// The narrow form that a key condition must have: the partition key equals, and perhaps one test of the sort key.
/// </summary>
internal static class KeyCondition
{
    /// <exception cref="AwsException">`ValidationException`: another form.</exception>
    public static void Require(Condition condition, KeySchema keys)
    {
        var (first, second) = condition is Condition.Both both ? (both.Left, both.Right) : (condition, null);
        var ordered = IsHash(first, keys) ? (first, second) : (second, first);
        if (!IsHash(ordered.Item1, keys))
        {
            throw new AwsException("ValidationException", $"Query condition missed key schema element: {keys.Hash}");
        }
        if (ordered.Item2 is { } other && !IsRange(other, keys))
        {
            throw new AwsException("ValidationException", "Query key condition not supported");
        }
    }

    private static bool IsHash(Condition? condition, KeySchema keys) =>
        condition is Condition.Comparison { Sign: "=", Right: Operand.Given } equal && Names(equal.Left, keys.Hash);

    private static bool IsRange(Condition condition, KeySchema keys) => condition switch
    {
        Condition.Comparison { Sign: not "<>", Right: Operand.Given } comparison => Names(comparison.Left, keys.Range),
        Condition.Between { Low: Operand.Given, High: Operand.Given } between => Names(between.Value, keys.Range),
        Condition.BeginsWith { Prefix: Operand.Given } begins => Names(begins.Value, keys.Range),
        _ => false,
    };

    private static bool Names(Operand operand, string? key) =>
        operand is Operand.Attribute { Path: { Steps.IsEmpty: true } path } && path.Root == key;
}
