using System.Collections.Frozen;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Iam.Policies;

namespace BlueGreen.Rehearsal.Iam.Access;

/// <summary>
/// The one table of what IAM asks about every imitated operation. Who adds an operation adds its row.
/// </summary>
/// <remarks>
/// Source of every row: Service Authorization Reference, the "Actions defined by" table of the service: its resource
/// types, or none, and its condition keys.
/// </remarks>
internal static class AccessTable
{
    private static readonly FrozenDictionary<string, AccessRow> ByCall =
        new IEnumerable<AccessRow>[]
        {
            EcsAccess.Rows, ElbAccess.Rows, EcrAccess.Rows, StatesAccess.Rows, DynamoDbAccess.Rows, EventsAccess.Rows,
            CloudWatchAccess.Rows, LambdaAccess.Rows, LogsAccess.Rows, AccountAccess.Rows,
        }
        .SelectMany(rows => rows)
        .ToFrozenDictionary(row => row.Call, StringComparer.Ordinal);

    public static bool Knows(string call) => ByCall.ContainsKey(call);

    /// <summary>Null for an operation without a row.</summary>
    public static IReadOnlyList<AccessRequest>? NeedsOf(AwsCall call, AwsAccount account) =>
        ByCall.GetValueOrDefault(call.Name) is { } row ? [.. row.Needs(new(call, account))] : null;
}
