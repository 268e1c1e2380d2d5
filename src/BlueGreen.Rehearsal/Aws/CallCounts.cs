using System.Collections.Concurrent;

namespace BlueGreen.Rehearsal.Aws;

/// <summary>
/// How often each operation was called, in all and by each caller: the report's `calls`, and the bill.
/// </summary>
public sealed class CallCounts
{
    private readonly ConcurrentDictionary<(string Principal, string Name), long> _counts = new();

    private readonly ConcurrentDictionary<string, long> _refused = new(StringComparer.Ordinal);

    /// <summary>
    /// `ecs:DescribeServices` → calls that their caller was not allowed; they are counted among the others too.
    /// </summary>
    public IReadOnlyDictionary<string, long> Refused =>
        new SortedDictionary<string, long>(_refused, StringComparer.Ordinal);

    public void Add(AwsCall call) =>
        _counts.AddOrUpdate((call.Caller.PrincipalArn, call.Name), 1, (_, count) => count + 1);

    public void AddRefused(AwsCall call) => _refused.AddOrUpdate(call.Name, 1, (_, count) => count + 1);

    /// <summary>`ecs:DescribeServices` → calls, over all callers.</summary>
    public IReadOnlyDictionary<string, long> ByOperation() => Sum(_ => true);

    /// <summary>The calls of one role (or of the operator).</summary>
    public IReadOnlyDictionary<string, long> By(string principalArn) => Sum(principal => principal == principalArn);

    private SortedDictionary<string, long> Sum(Func<string, bool> counted)
    {
        var sums = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var ((principal, name), count) in _counts)
        {
            if (counted(principal))
            {
                sums[name] = sums.GetValueOrDefault(name) + count;
            }
        }
        return sums;
    }
}
