using System.Collections.Immutable;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Iam.Policies;

namespace BlueGreen.Rehearsal.Tests.Iam.Policies;

public sealed class ConditionOperatorTests
{
    private const string Cluster = "arn:aws:ecs:eu-west-1:1:cluster/shop";

    [Theory]
    [InlineData("StringEquals", "a", "a", true)]
    [InlineData("StringEquals", "A", "a", false)]
    [InlineData("StringNotEquals", "a", "a", false)]
    [InlineData("StringNotEquals", "A", "a", true)]
    [InlineData("StringEqualsIgnoreCase", "A", "a", true)]
    [InlineData("StringNotEqualsIgnoreCase", "A", "a", false)]
    [InlineData("StringLike", "shop-*", "shop-blue", true)]
    [InlineData("StringLike", "shop-*", "shop", false)]
    [InlineData("StringNotLike", "shop-*", "shop", true)]
    [InlineData("StringEquals", "shop-*", "shop-blue", false)]
    [InlineData("ArnEquals", "arn:aws:ecs:*:1:cluster/*", Cluster, true)]
    [InlineData("ArnLike", "arn:aws:ecs:*:2:cluster/*", Cluster, false)]
    [InlineData("ArnNotLike", "arn:aws:ecs:*:2:cluster/*", Cluster, true)]
    [InlineData("Bool", "true", "True", true)]
    [InlineData("Bool", "true", "false", false)]
    [InlineData("NumericLessThan", "10", "9", true)]
    [InlineData("NumericLessThan", "10", "10", false)]
    [InlineData("NumericLessThanEquals", "10", "10", true)]
    [InlineData("NumericGreaterThan", "10", "10", false)]
    [InlineData("NumericGreaterThanEquals", "10", "10", true)]
    [InlineData("NumericEquals", "10", "10.0", true)]
    [InlineData("NumericEquals", "10", "ten", false)]
    [InlineData("NumericNotEquals", "10", "ten", true)]
    public void Operator_OfOneValue_Compares(string name, string wanted, string given, bool holds) =>
        Assert.Equal(holds, ConditionOperator.Parse(name).Holds([wanted], [given]));

    [Theory]
    [InlineData("StringEquals", false)]
    [InlineData("StringNotEquals", true)]
    [InlineData("StringEqualsIfExists", true)]
    [InlineData("ArnLikeIfExists", true)]
    [InlineData("ForAllValues:StringEquals", true)]
    [InlineData("ForAnyValue:StringEquals", false)]
    [InlineData("ForAnyValue:StringNotEquals", false)]
    public void Operator_OfAMissingKey_HoldsOnlyWhereIamSaysSo(string name, bool holds) =>
        Assert.Equal(holds, ConditionOperator.Parse(name).Holds(["a"], []));

    [Theory]
    [InlineData("StringEquals", "a,b", "b", true)]
    [InlineData("StringNotEquals", "a,b", "b", false)]
    [InlineData("StringNotEquals", "a,b", "c", true)]
    [InlineData("ForAllValues:StringEquals", "a,b", "a,b", true)]
    [InlineData("ForAllValues:StringEquals", "a,b", "a,c", false)]
    [InlineData("ForAnyValue:StringEquals", "a,b", "a,c", true)]
    [InlineData("ForAnyValue:StringEquals", "a,b", "c,d", false)]
    [InlineData("ForAnyValue:StringNotEquals", "a", "a,c", true)]
    [InlineData("ForAnyValue:StringNotEquals", "a", "a", false)]
    public void Operator_OfSeveralValues_FollowsItsQualifier(string name, string wanted, string given, bool holds) =>
        Assert.Equal(holds, ConditionOperator.Parse(name).Holds([.. wanted.Split(',')], [.. given.Split(',')]));

    [Theory]
    [InlineData("true", true, true)]
    [InlineData("true", false, false)]
    [InlineData("false", false, true)]
    [InlineData("false", true, false)]
    public void Null_AsksWhetherTheKeyIsMissing(string wanted, bool missing, bool holds) =>
        Assert.Equal(holds, ConditionOperator.Parse("Null").Holds(
            [wanted], missing ? ImmutableArray<string>.Empty : ["value"]));

    [Theory]
    [InlineData("IpAddress")]
    [InlineData("DateLessThan")]
    [InlineData("stringequals")]
    [InlineData("ForSomeValues:StringEquals")]
    public void Parse_AnOperatorThatIsNotImitated_NamesIt(string name)
    {
        var refused = Assert.Throws<AwsException>(() => ConditionOperator.Parse(name));

        Assert.Equal("MalformedPolicyDocument", refused.Code);
        Assert.Contains(name, refused.Message, StringComparison.Ordinal);
    }
}
