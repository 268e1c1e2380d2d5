using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;

namespace BlueGreen.Rehearsal.Iam.Policies;

/// <summary>How a condition compares: the test, and what is made of missing and of several values.</summary>
/// <remarks>
/// Source: IAM User Guide, "IAM JSON policy elements: Condition operators" and "Multivalued context keys". Dates,
/// addresses and binaries are not imitated: nothing that the rehearsal provides has such values.
/// </remarks>
internal sealed record ConditionOperator
{
    private const string ForAllValues = "ForAllValues:";
    private const string ForAnyValue = "ForAnyValue:";
    private const string IfExists = "IfExists";
    private const string Null = "Null";

    /// <summary>Whether the given value passes the wanted one.</summary>
    private static readonly FrozenDictionary<string, Func<string, string, bool>> Tests =
        new Dictionary<string, Func<string, string, bool>>
        {
            ["StringEquals"] = (given, wanted) => given == wanted,
            ["StringEqualsIgnoreCase"] = (given, wanted) => given.Equals(wanted, StringComparison.OrdinalIgnoreCase),
            ["StringLike"] = (given, wanted) => PolicyPattern.Matches(wanted, given),
            ["ArnEquals"] = (given, wanted) => PolicyPattern.MatchesArn(wanted, given),
            ["ArnLike"] = (given, wanted) => PolicyPattern.MatchesArn(wanted, given),
            ["Bool"] = (given, wanted) => given.Equals(wanted, StringComparison.OrdinalIgnoreCase),
            ["NumericEquals"] = (given, wanted) => Compare(given, wanted) == 0,
            ["NumericLessThan"] = (given, wanted) => Compare(given, wanted) < 0,
            ["NumericLessThanEquals"] = (given, wanted) => Compare(given, wanted) <= 0,
            ["NumericGreaterThan"] = (given, wanted) => Compare(given, wanted) > 0,
            ["NumericGreaterThanEquals"] = (given, wanted) => Compare(given, wanted) >= 0,
        }.ToFrozenDictionary();

    /// <summary>The same tests, turned round.</summary>
    private static readonly FrozenDictionary<string, string> Negations = new Dictionary<string, string>
    {
        ["StringNotEquals"] = "StringEquals",
        ["StringNotEqualsIgnoreCase"] = "StringEqualsIgnoreCase",
        ["StringNotLike"] = "StringLike",
        ["ArnNotEquals"] = "ArnEquals",
        ["ArnNotLike"] = "ArnLike",
        ["NumericNotEquals"] = "NumericEquals",
    }.ToFrozenDictionary();

    /// <summary>Null for the operator `Null`, which tests nothing but presence.</summary>
    private Func<string, string, bool>? Test { get; init; }

    private bool IsNegated { get; init; }

    private bool IfPresent { get; init; }

    private bool ForAll { get; init; }

    private bool ForAny { get; init; }

    /// <exception cref="Aws.AwsException">`MalformedPolicyDocument`, with the operator's name.</exception>
    public static ConditionOperator Parse(string name)
    {
        var forAll = name.StartsWith(ForAllValues, StringComparison.Ordinal);
        var forAny = name.StartsWith(ForAnyValue, StringComparison.Ordinal);
        var bare = forAll ? name[ForAllValues.Length..] : forAny ? name[ForAnyValue.Length..] : name;
        if (bare == Null)
        {
            return new();
        }
        var ifPresent = bare.EndsWith(IfExists, StringComparison.Ordinal);
        bare = ifPresent ? bare[..^IfExists.Length] : bare;
        var negated = Negations.TryGetValue(bare, out var opposite);
        return new()
        {
            Test = Tests.GetValueOrDefault(opposite ?? bare) ?? throw PolicyDocument.Malformed(
                $"The rehearsal does not imitate the condition operator {name}."),
            IsNegated = negated,
            IfPresent = ifPresent,
            ForAll = forAll,
            ForAny = forAny,
        };
    }

    /// <param name="given">Empty when the call has no such key.</param>
    public bool Holds(ImmutableArray<string> wanted, ImmutableArray<string> given)
    {
        if (Test is not { } test)
        {
            return wanted.Any(flag => flag.Equals("true", StringComparison.OrdinalIgnoreCase) == given.IsEmpty);
        }
        if (given.IsEmpty)
        {
            // A missing key is not equal to anything, so the negated operators hold.
            return IfPresent || ForAll || (IsNegated && !ForAny);
        }
        return ForAll || (IsNegated && !ForAny) ? given.All(Passes) : given.Any(Passes);

        bool Passes(string value) => wanted.Any(one => test(value, one)) != IsNegated;
    }

    /// <summary>Null, which passes no comparison, where one of them is no number.</summary>
    private static int? Compare(string given, string wanted) =>
        decimal.TryParse(given, CultureInfo.InvariantCulture, out var one)
        && decimal.TryParse(wanted, CultureInfo.InvariantCulture, out var other)
            ? one.CompareTo(other)
            : null;
}
